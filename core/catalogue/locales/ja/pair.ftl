### 保管庫を別の端末にも置く画面と、そちらで受け取る画面。キーは「pair-」で始めます。

# S-009, S-013, S-026
pair-title = 別の端末でも使えるようにする
pair-detail = もう1台にもコードを置きます。インターネットは使いません
pair-intro = Toride を入れたもう1台を、手元に用意してください。この端末をなくした日にも、そちらでコードを見られます。
pair-steps-title = 進め方
pair-step-1 = もう1台で Toride を開き、「別の端末から」を選びます。
pair-step-2 = この画面に出る QR コードを、もう1台で読み取ります。ファイルでも渡せます。
pair-step-3 = もう1台が引き継ぎキーを求めます。キーは、次の画面にキーだけを出します。
pair-step-4 = 最後に、もう1台が出す QR コードを、この端末で読み取ります。
pair-passphrase = この保管庫のパスフレーズ
pair-go = QR コードを出す
pair-working = 保管庫を封じています。数秒かかります。
pair-has-vault = もう1台でも同じ保管庫を開けるときは、「端末どうしをそろえる」を選んでください。

pair-show-title = もう1台で読み取る
pair-show = もう1台のカメラを QR コードに向け、引き継ぎキーを求められるまで続けてください。
pair-show-next = キーを出す

pair-key-title = 引き継ぎキー
pair-key = もう1台でこの QR コードを読み取るか、7つの組を入力してください。
pair-key-qr = 引き継ぎキーの QR コード
pair-key-care-title = 自分の端末にだけ見せてください
pair-key-care = QR コードやファイルとこのキーがそろうと、だれでも保管庫を開けます。写真には残さず、キーとファイルは別々に渡してください。
pair-key-once = キーは今回の引き継ぎだけのものです。この画面を離れると、二度と表示しません。
pair-key-next = もう1台で開けました

pair-back-title = 今度はこちらで読み取る
pair-back = もう1台で「こちらからも見せる」を選び、この端末で読み取ってください。もう1台にもコードがあると、この端末が分かります。
pair-back-go = 読み取る
pair-back-later = あとにする

# 新しい端末で。
pair-receive-title = 別の端末から
pair-receive-detail = 別の端末が出す QR コードやファイルから、保管庫を受け取る
pair-receive-intro = 保管庫のある端末で「端末」を開き、「別の端末でも使えるようにする」を選んでください。そこに出るものを、ここで読み取ります。
pair-receive-old-title = { $date }に作られたものです
pair-receive-old = できれば、もう1台で新しく作り直してください。1日より前のもので、その後に使ったコードや加えたものは入っていません。
pair-receive-old-again = 新しいものを読み取る
pair-receive-old-go = これで続ける
pair-receive-key-title = 引き継ぎキー
pair-receive-key = もう1台の次の画面に、キーが出ます。その QR コードを読み取るか、7つの組を入力してください。
pair-receive-key-field = 引き継ぎキー
pair-receive-key-pictures = 画像から読み取る
pair-receive-passphrase-title = この端末のパスフレーズを決める
pair-receive-passphrase = この端末で保管庫を開くための言葉です。もう1台と同じでもかまいません。紙に書いた復旧キーでも、ここで開けます。
pair-receive-go = 保管庫を受け取る
pair-receive-working = 読み取ったものを開き、ここに保存しています。数秒かかります。
pair-receive-done-title = 保管庫が入りました
pair-receive-accounts = { $accounts ->
    [0] アカウントはまだありません
   *[other] アカウント { $accounts }件
}
pair-receive-codes = { $codes ->
    [0] コードはまだありません
   *[other] コード { $codes }個
}
pair-receive-made = { $date }の時点のものです
pair-receive-back-title = こちらからも見せる
pair-receive-back = もう1台で「読み取る」を選んでください。この端末にもコードがあると、もう1台が分かります。
pair-receive-back-go = こちらからも見せる
pair-receive-home = 保管庫を開く

# 保管庫のない端末で、ほかのものを読み取ったとき。
pair-receive-sync = もう1台で「別の端末でも使えるようにする」を選び直してください。これは、すでに保管庫のある端末どうしをそろえるものです。何も変わっていません。
pair-receive-share = 先に、ここで保管庫を作ってください。これは、だれかが共有した1つのコードです。作ったあとで、もう一度読み取れます。何も変わっていません。
pair-receive-backup = これはバックアップファイルです。そのときのパスフレーズか、復旧キーで開けます。
pair-receive-backup-go = バックアップから戻す

# もう1台で鍵を替えたとき。
pair-again-title = もう一度引き継ぐ
pair-again = もう1台で「別の端末でも使えるようにする」を選び、出てきたものをここで読み取ってください。もう1台で、この保管庫の鍵を替えました。
pair-again-safe = この端末で変えたものは残り、届いたものと合わさります。
pair-again-passphrase = この端末のパスフレーズを、もう一度入力してください。パスフレーズは変わりません。もう1台で復旧キーを作り直したときは、ここでも新しい復旧キーになります。
pair-again-go = 変わるものを見る
