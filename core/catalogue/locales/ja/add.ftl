### Adding codes: paste, review, keep. Keys start with "add-".

add-service-title = どのサービスですか
add-service-search = サービス名で探す
add-service-none = 見つかりません。一覧にないサービスも追加できます。
add-service-other = 一覧にないサービス
add-service-no-codes = 控えておくコードはないようです

# 控えるコードのないサービス。見つからないことは、ないことの証明ではありません。
add-instead-title = { $service } に、控えておくコードはないようです
add-instead = ログインできなくなったときに備えて、代わりに次のことをしておいてください。
add-instead-again = 別のサービスを選ぶ
add-instead-nevertheless = それでもコードがある

add-name-title = アカウントの名前
add-name-intro = 同じサービスに二つあっても見分けられる名前にしてください。
add-name = ユーザーネームやメールアドレス
add-name-example = @tenpo_honten
add-name-other = サービス名と名前
add-name-other-example = 予約システム（本店）
add-name-empty = 名前を入力してください。
add-name-too-long = 名前が長すぎます。短くしてください。
add-name-bad-characters = 目に見えない文字が入っています。消してから、もう一度お試しください。
add-personal = 自分のアカウント
add-business = お店・会社のアカウント
add-business-detail = 担当者が代わっても困らないように、分けて扱います。

add-paste-title = コードを貼り付ける
add-paste-intro = コードの載った文章を、そのまま貼り付けてください。番号や見出しが混ざっていてもかまいません。
add-paste-field = 貼り付けるところ
add-paste-read = 読み取る
add-paste-clipboard = 貼り付け
add-paste-file = テキストファイル
add-paste-picture = 画像から
add-paste-by-hand = 1つずつ入力
add-paste-working = 読み取っています。
add-paste-again = 貼り付けに戻る

# S-043 から S-049, S-054 から S-057, S-059
add-how = { $code }の出し方
add-how-mobile = スマホのアプリで
add-how-computer = パソコンのブラウザーで
add-how-any = どの端末でも

# S-042
add-how-while = ログインできる今のうちに、ログインしたままの端末で進めてください。
add-how-unsure = この手順は、公式の案内では確かめられていません。違うことがあります。

# S-006, S-065
add-how-different = 画面の言葉が違うとき
add-how-different-words = 似た言葉を探してください。「設定」の中の、「セキュリティ」や「二段階認証」の近くにあることが多いです。
add-how-different-page = 公式の案内は、次のページにあります。
add-how-different-text = 手順が変わっていても、コードの画面を開けたら、そのまま貼り付けられます。

add-about = { $service } のコードについて
add-about-other = バックアップコードについて
add-about-certain = 確かなこと
add-about-unsure = はっきりしないこと
add-about-as-of = { $year }年{ $month }月に確認

# 画像の文字。読み取るのは、この端末の中だけです。
add-picture-title = 画像の文字を写す
add-picture-intro = このアプリは、スマホでは画像を読み取れません。写真アプリの機能で、文字をコピーしてきてください。
add-picture-open = 写真アプリで、コードの画像を開きます。
add-picture-copy = 画像の文字を長押しするか、文字の印をタップして、コードの部分をコピーします。
add-picture-back = ここに戻って、貼り付けます。
add-picture-outside = 写真アプリによっては、画像を外へ送って読み取ります。気になるときは、ここで画像を開いて、見ながら入力してください。
add-picture-look = 画像を見ながら入力する
add-beside-title = 画像を見ながら入力
add-beside-picture = 選んだ画像
add-beside-field = 見えているコードを、1行に1つずつ
add-beside-larger = 画像を大きくする
add-beside-smaller = 画像を小さくする
add-picture-working = 画像を読み取っています。画像はこの端末の外に出ません。
add-picture-cancel = やめる
add-picture-no-reader = 画像を読み取る部品（tesseract と日本語のデータ）が、このパソコンに見つかりません。入れてからもう一度お試しになるか、文字を貼り付けてください。
add-picture-no-text = この画像から文字を読み取れませんでした。保管庫は変わっていません。明るくまっすぐに撮り直すか、1つずつ入力してください。
add-picture-not-a-picture = この画像は開けませんでした。保管庫は変わっていません。別の画像を選ぶか、1つずつ入力してください。

add-review-title = 読み取りの確認
add-source = 貼り付けた文字
add-source-file = ファイルの文字
add-source-picture = 画像から読み取った文字
add-from-picture = 画像から読み取りました。1つずつ元の画面と見比べてください。
add-line = { $line }行目
add-source-all = すべて見る
add-source-less = たたむ
add-codes-count = { $count }個のコード
add-set = { $set }つ目の一式

# ファイルの名前はヒントにすぎず、サービスを決めません。
add-file-hint = ファイルの名前は { $service } のもののようです。アカウントが合っているか確かめてください。

add-stored-title = すべて保存済みです
add-stored = このアカウントに、同じコードがあります。新しく保存するものはありません。

# S-066, S-067, S-144
add-old-list-title = 前の一式のコードです
add-old-list = 履歴に移した一式と同じです。サービスで今のコードを表示して、それを貼り付けてください。このコードの画像やメモは、もういりません。

# S-067
add-sets-title = 一式が2つあります
add-sets-question = いま使えるのは、どちらですか。使えないほうは、履歴へ移します。
add-sets-both = どちらも使える
add-sets-more = ほかに{ $count }個
add-doubts-title = { $count }か所、確かめてください
add-doubts = 元の文字と見比べてください。
add-doubt-edit = 直す
add-doubt-keep = このまま保存
add-doubt-leave = 保存しない
add-doubt-in-sentence = 文の中にあります。コードですか。
add-doubt-alone = ほかにコードらしいものがありません。コードですか。
add-doubt-odd-shape = ほかのコードと形が違います。
add-doubt-boundary = となりに文字が続いています。始まりと終わりを確かめてください。
add-doubt-direction = 並び順を変える印が混ざっています。見た目と順番が違うかもしれません。
add-doubt-blurred = 画像の文字がはっきりしません。元の画面と1文字ずつ見比べてください。
add-doubt-mark = 印が付いていますが、使用済みかどうか分かりません。

add-problem-unreadable = 読めない文字があります。元のものを見て入力してください。
add-problem-unusable = 表計算ソフトが数字を壊しています。元のものから入力してください。
add-problem-leading-zero-lost = 先頭の 0 が、表で消えたようです。元のものを見て、0 を付けてください。
add-problem-too-short = このサービスのコードより短いようです。
add-problem-too-long = このサービスのコードより長いようです。
add-problem-duplicate = 上に同じコードがあります。

# X-4
add-problem-lookalike-ask = 似た文字があります。文字か数字かを確かめてください。
add-problem-lookalike-fixed = このコードでは使われない文字なので、似た数字に直しました。

add-unreadable-code = 読めません
add-remark-look = 確かめてください
add-remark-fixed = 数字に直しました
add-as-used = 使用済みとして保存
add-edited = 直しました
add-left-out = 保存しません
add-known-current = 保存済みです
add-known-retired = 前の一式にあります
add-change-code = { $position }番目を変える
add-include = このコードを保存する
add-mark-used = もう使った
add-edit-code = 文字を直す
add-by-hand = 1つ追加する
add-too-many-codes = ほかに{ $count }個ありますが、多すぎて並べられません。分けて貼り付けてください。
add-used-without-code = ほかに{ $count }個、番号の見えない使用済みのコードがあります。

# X-1: 数は目安で、違っていても保存できます。
add-expected = このサービスは、一度に{ $count }個を発行することが多いです。数が違っても保存できます。

add-empty-title = 文字がありません
add-empty = コードの載った文章を貼り付けるか、1つずつ入力してください。
add-nothing-title = コードが見つかりません
add-refused-title = これはバックアップコードではないようです
add-refused-totp-secret = 認証アプリに登録するための鍵です。ここには保存せず、認証アプリに入れてください。
add-refused-secret-key = パスワード管理アプリの鍵です。そのアプリの案内にしたがって保管してください。

# S-014
add-refused-ordinary-code = SMS や認証アプリの6桁のコードです。数分で使えなくなるので、保存しません。
add-refused-temporary-password = 一時的なパスワードです。すぐに使えなくなるので、保存しません。

# X-4, S-081
add-reading-question = { $position }文字目は、どれですか
add-reading-tap = 色の付いた文字をタップすると、ほかの読み方を選べます。
add-reading-place = { $position }文字目、{ $character }
add-reading-digit = 数字の { $character }
add-reading-capital = 大文字の { $character }
add-reading-small = 小文字の { $character }
add-reading-mark = 記号の { $character }

add-edit-title = コードを直す
add-edit-new-title = コードを入力する
add-edit-intro = 元のものを見ながら入力してください。空白やハイフンは、あってもなくてもかまいません。
add-edit-field = コード
add-edit-lookalikes = 0 と O、1 と I と l は、よく見比べてください。
add-edit-save = これでよい

add-keep = この{ $count }個を保存する
add-keep-working = 保存しています。

# S-066, S-067, X-3
add-retire-title = 前のコードはどうしますか
add-retire-question = このコードは、サービスで新しく発行したものですか。
add-retire-voids = { $service } では、新しく発行すると前のコードは使えなくなります。
add-retire-keeps = { $service } では、新しく発行しても前のコードを使えます。
add-retire-yes = 新しく発行した ― 前のコードは履歴へ
add-retire-no = 前のコードもまだ使える

add-done-title = { $count }個のコードを保存しました
add-done-go = アカウントを見る
