### コードを新しくする流れ。キーは「renew-」で始めます。いつ離れても、続きから始められます。

# S-021, S-061, S-064, S-066, S-067, S-073, S-078, S-142 から S-145
renew-title = コードを新しくする
renew-progress = { $of }段階のうち{ $done }段階が済みました
renew-intro = 新しい一式をサービスで発行し、前の一式と入れ替えます。
renew-resume = 続きから始められます。済んだところは、もうしなくてかまいません。
renew-leave = あとで続ける
renew-step-done = 済み
renew-step-now = いまここ

# 1. サービスで発行する
renew-service-title = サービスで新しいコードを発行する
renew-service = ログインできる端末で、次のとおりに進めてください。
renew-service-none = このサービスの手順は用意がありません。設定で「二段階認証」や「セキュリティ」を探してください。
renew-service-left = { $left ->
    [0] 使えるコードは残っていません。ログインできるうちに発行してください。
   *[other] 残りの{ $left }個は、新しい一式を保存するまでここに残ります。
}
renew-service-go = コードの画面を開いた
renew-service-locked-out = ログインできない

# 2. 貼り付ける
renew-paste-title = 新しいコードを貼り付ける
renew-paste-done = { $count }個のコードを{ $date }に保存しました。

# 3. 前の一式
renew-old-title = 前の一式を履歴へ移す
renew-old = サービスで新しく発行したのなら、前の一式を履歴へ移します。まだ使えると分かっているときは、残せます。
renew-old-go = 前の一式を履歴へ移す
renew-old-keep = 前の一式も残す

# 4. 控え
renew-copies-title = 前のコードの控えを片付ける
renew-copies = 前のコードの控えは、どこにありましたか。1つずつ、新しいコードに替えるか、処分します。
renew-copies-other = 記録していない画像や紙も、残っていれば片付けてください。
renew-copies-other-go = 片付け方を見る
renew-copy-replaced = 新しいコードに替えた
renew-copy-destroyed = 処分した
renew-copy-lost = 見つからない
renew-copy-lost-why = この場所を「なくした」と記録します。ほかの控えもあった場所なら、そのアカウントにもお知らせが出ます。
renew-copy-paper = 新しいコードを書いた紙と入れ替え、前の紙は細かく裁断します。
renew-copy-cabinet = 書庫の中の前の紙を、新しいものと入れ替えます。
renew-copy-manager = アプリの中の前のコードを、新しいコードに書き換えます。
renew-copy-file = 前の画像やファイルを消し、ゴミ箱やクラウドからも消します。
renew-copy-other = 前の控えを処分するか、新しいコードに書き換えます。
renew-notice-copy = 控えについて記録しました。

# 5. 済んだ
renew-done-title = 新しいコードになりました
renew-done = 使えるコードは{ $count }個です。
renew-done-rest = このアカウントには、まだすることがあります。
renew-done-rest-go = 残りを見る
renew-done-next = 次のアカウントへ
renew-done-home = ホームへ戻る
