### Settings. Keys start with "settings-".

settings-title = 設定
settings-language = 言語
settings-language-system = 端末の設定に合わせる
settings-language-ja = 日本語
settings-language-en = English

settings-lock = 自動ロック
settings-lock-why = 操作がないとき、この時間でロックします。アプリを離れたときは、すぐにロックします。
settings-lock-minutes = { $minutes }分

settings-keys = 開くための鍵
settings-passphrase = パスフレーズを変える
settings-passphrase-old = いまのパスフレーズ
settings-passphrase-new = 新しいパスフレーズ
settings-passphrase-copies = 前に取った控えは、前のパスフレーズで開きます。
settings-passphrase-go = パスフレーズを変える
settings-passphrase-working = 鍵を作り直しています。数秒かかります。
settings-notice-passphrase = パスフレーズを変えました。

settings-prove = 復旧キーを確かめる
settings-key-none = 復旧キーはまだありません。
settings-key-unproven = まだ確かめていません。
settings-key-proven = { $date }に確かめました。
settings-notice-key-proven = 復旧キーで開けることを確かめました。

settings-new-key = 新しい復旧キーを作る
settings-new-key-detail = 紙をなくしたとき、見られたかもしれないとき
settings-new-key-what = 新しい復旧キーを作ると、前の復旧キーでは開けなくなります。紙とペンを用意してください。
settings-new-key-go = 新しい復旧キーを作る
settings-new-key-working = 鍵を作り直しています。数秒かかります。

settings-about = このアプリについて
settings-protection = 守れるもの、守れないもの
settings-protected-title = 守れるもの
settings-protected-offline = このアプリはインターネットにつながりません。コードを外へ送ることはありません。
settings-protected-file = 保管庫のファイルを写し取られても、パスフレーズか復旧キーがなければ、中身も名前も読めません。
settings-protected-memory = ロックすると、鍵とコードを保管庫のメモリから消します。
settings-protected-damage = ファイルが傷んだときは、どこが読めないかをお知らせし、ほかを使い続けられます。何も消しません。
settings-unprotected-title = 守れないもの
settings-unprotected-weak = 推測しやすいパスフレーズは、時間をかければ当てられます。
settings-unprotected-open = 保管庫を開いたまま端末を渡すと、その間は中を見られます。
settings-unprotected-system = 端末が乗っ取られているときは、画面や入力を盗み見られるおそれがあります。
settings-unprotected-forgotten = パスフレーズと復旧キーの両方をなくすと、私たちにも開けられません。
settings-unprotected-lost = この端末をなくすと、ここにしかないコードは失われます。紙などの控えも用意してください。
settings-protection-note = 見られたかもしれないコードは、サービスで新しく発行するのが確実です。

settings-licences = ライセンス
settings-licences-own = Toride は MIT または Apache-2.0 で公開しています。次のものを使っています。
settings-version = バージョン { $version }
settings-created = 保管庫を作った日 { $date }
