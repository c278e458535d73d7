### 人から受け取ったコード。キーは「inbox-」で始めます。

inbox-title = 人から受け取ったコード
inbox-detail = だれかが渡してくれたコード
inbox-intro = ほかの人のアカウントのコードです。約束したときに使い、使ったことを伝えてください。
inbox-empty-title = 受け取ったコードはありません
inbox-empty = だれかがコードを渡すときは、ここで読み取ります。相手の画面からでも、ファイルからでも受け取れます。
inbox-read = 人からコードを受け取る
inbox-until = { $date }まで開けます
inbox-until-time = { $time }まで開けます
inbox-over = { $date }に終わりました
inbox-received = { $date }に受け取りました
inbox-open = コードを表示する
inbox-shown = ログインできたら、渡してくれた人に伝えてください。使用済みの印は、その人の保管庫で付けます。
inbox-over-what = まだ必要なら、もう一度渡してもらってください。このコードは、もう表示しません。
inbox-discard = 削除する
inbox-discard-sure-title = このコードを削除しますか
inbox-discard-sure = この端末から完全に消えます。アカウントと、持ち主の手元にあるコードはそのままです。
inbox-discard-go = 完全に削除する
inbox-notice-discarded = 削除しました。



inbox-key-go = 開く
inbox-key-working = 開いています。
inbox-received-title = コードを受け取りました
inbox-received-what = 「人から受け取ったコード」に、封じたまま置いてあります。削除するまで残ります。
