### 鍵をすべて作り直す。キーは「rekey-」で始めます。

rekey-title = 鍵をすべて作り直す
rekey-intro = 端末をなくしたときや、パスフレーズか復旧キーを知られたかもしれないときに行います。
rekey-does-title = これで変わること
rekey-does-vault = 保管庫を新しい鍵で暗号化し直します。前の鍵では、これからの中身を読めません。
rekey-does-key = 新しい復旧キーを作ります。前の復旧キーでは開かなくなります。
rekey-not-title = これでは守れないこと
rekey-not-device = なくした端末に入っていたものは、そのまま残ります。サービスで新しいコードを発行してください。
rekey-not-copies = 前に作ったバックアップや写しは、前のパスフレーズや復旧キーで開きます。
rekey-ready = 紙とペンを用意してください。途中で新しい復旧キーを書き写します。
rekey-secret = いまのパスフレーズ
rekey-change = パスフレーズも変える
rekey-change-why = なくした端末のパスフレーズを知られたかもしれないときは、変えてください。
rekey-change-needed = 復旧キーで確かめたので、新しいパスフレーズを決めてください。
rekey-go = 鍵を作り直す
rekey-working = すべてを新しい鍵で暗号化し直しています。途中で閉じても、前か後のどちらかになります。
rekey-done-title = 鍵を作り直しました
rekey-next = 続けて、次のことをしてください。
rekey-next-pair = 手元の端末と、もう一度つなぐ
rekey-next-pair-why = ほかの端末は、新しい鍵をまだ知りません。
rekey-next-backup = 新しいバックアップを作る
rekey-next-backup-why = できたら、前のバックアップファイルを消してください。
rekey-next-sheet = 復旧シートを印刷し直す
rekey-next-sheet-why = 前のシートは細かく裁断してください。
rekey-next-codes = なくした端末が知っていたコードを替える
rekey-next-codes-why = サービスで新しく発行すると、前のコードは役に立たなくなります。
rekey-done-go = 終わる
