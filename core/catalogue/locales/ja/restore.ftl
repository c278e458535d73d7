### 前の保管庫を戻す：バックアップファイル、復旧シート、別の端末から。キーは「restore-」で始めます。

restore-title = 前の保管庫を戻す
restore-intro = 手元にあるものを選んでください。選ぶだけでは、何も変わりません。
restore-file = バックアップファイルがある
restore-file-detail = 名前が .toride で終わるファイルです
restore-paper = 復旧シートがある
restore-paper-detail = 紙の QR コードと復旧キーを使います
restore-device = 前の端末が手元にある
restore-device-detail = その端末の Toride から引き継ぎます
restore-only-key-title = 復旧キーだけがあるとき
restore-only-key = 復旧キーだけでは戻せません。バックアップファイルか、QR コードの載った復旧シートを探してください。
restore-beside-title = 何も消しません
restore-beside = いまこの端末にある保管庫は、消さずに取り置きます。あとで戻せます。

restore-file-title = バックアップファイルから戻す
restore-file-intro = バックアップファイルを選んでください。ファイルは変わりません。
restore-is-sync = 端末どうしの同期ファイルです
restore-is-sync-what = これだけでは元に戻せません。バックアップファイルを選ぶか、もう1台の端末から引き継いでください。
restore-is-transfer = 別の端末からの引き継ぎファイルです
restore-is-transfer-what = 引き継ぎの画面で、元の端末に出ている鍵と合わせて開きます。
restore-is-transfer-go = 引き継ぎへ進む
restore-is-share = コードを1つ受け取るためのファイルです
restore-is-share-what = 保管庫を作って開いてから、端末の画面にある「コードを受け取る」で開いてください。

restore-secret = 作成時のパスフレーズ
restore-secret-why = あとで変えていても、作ったときのパスフレーズで開きます。
restore-secret-key = 復旧シートや紙に書いた復旧キーを入力してください。
restore-check = 開いてみる
restore-checking = 開いています。数秒かかります。
restore-opened-title = 開けました
restore-opened = { $accounts }件のアカウントと、{ $codes }個のコードが入っています。
restore-opened-date = { $date }のバックアップです。

restore-passphrase-title = この端末で使うパスフレーズ
restore-passphrase-keep = いま入力したものを、そのまま使う
restore-passphrase-new = 新しく決める
restore-passphrase-needed = 復旧キーで開いたので、新しいパスフレーズを決めてください。
restore-go = 元に戻す
restore-working = 元に戻しています。数秒かかります。

restore-done-title = 元に戻りました
restore-done = { $accounts }件のアカウントと、{ $codes }個のコードが戻りました。
restore-done-later = { $date }より後に使ったコードや、新しくしたコードは入っていません。使う前に確かめてください。
restore-done-key-new = 次に、新しい復旧キーを紙に書き写します。前の復旧キーで、この保管庫は開きません。
restore-done-key-same = 復旧キーは、前と同じものを使えます。紙はそのまま取っておいてください。
restore-done-key-go = 復旧キーを書き写す
restore-done-go = 保管庫を見る

restore-paper-title = 復旧シートから戻す
restore-paper-intro = シートの QR コードを、すべて読み取ってください。順番は問いません。
restore-paper-read = QR コードはすべて読み取りました
restore-paper-none = QR コードの載っていないシートのときは、バックアップファイルから戻してください。
