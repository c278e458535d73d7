### 同じ保管庫をもつ2台をそろえる画面。キーは「sync-」で始めます。

sync-title = 端末どうしをそろえる
sync-detail = この保管庫のある2台で、互いの変更を受け取ります
sync-intro = 1台が見せて、もう1台が読み取ります。上書きはしません。片方で使ったコードは、両方で使用済みになります。
sync-read = もう1台を読み取る
sync-read-detail = 何が変わるかを、先に確かめられます
sync-show = もう1台に見せる
sync-show-detail = QR コードか、ファイルで渡します
sync-both = 順番はどちらからでもかまいません。両方を済ませると、2台が同じになります。
sync-new-title = もう1台に、まだ保管庫がないとき

sync-show-title = もう1台で読み取る
sync-show-what = もう1台で「端末どうしをそろえる」から「もう1台を読み取る」を選んでください。この保管庫のある端末だけが開けます。
sync-show-working = 見せるものを封じています。
sync-show-next = 読み取れたので、今度はこちらで読む
sync-show-done = 終わる

sync-read-title = もう1台を読み取る
sync-read-intro = もう1台で「もう1台に見せる」を選んでください。もう1台で作ったファイルも開けます。

# ほかのものが来たとき。
sync-other-vault-title = 別の保管庫のものです
sync-other-vault = 2つの保管庫を、この方法で合わせることはできません。両方のアカウントをここに置くには、もう1台で書き出し、そのファイルをここで取り込んでください。何も変わっていません。
sync-other-vault-import = ファイルを取り込む
sync-old-key-title = 鍵が合わなくなっています
sync-old-key = 鍵がまだ古いほうの端末で、もう一度引き継いでください。どちらか1台で鍵を替えました。何も変わっていません。
sync-old-key-here = もう1台の鍵が新しい
sync-old-key-there = この端末の鍵が新しい
sync-share-title = あなたへのコード
sync-share = だれかが、コードを1つ共有しました。開くには、相手の端末に出るキーが要ります。
sync-backup-title = これはバックアップファイルです
sync-backup = この保管庫と合わせられます。ここにあるものは上書きしません。
sync-backup-go = 変わるものを見る
sync-backup-secret = バックアップのパスフレーズ
sync-backup-working = バックアップを開いています。数秒かかります。
sync-reading = 読み取ったものを開いています。
