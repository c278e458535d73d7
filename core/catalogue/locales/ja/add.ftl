### Adding codes: paste, review, keep. Keys start with "add-".

add-service-title = どのサービスですか
add-service-search = サービス名で探す
add-service-none = 見つかりません。一覧にないサービスも追加できます。
add-service-other = 一覧にないサービス

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
add-paste-by-hand = 1つずつ入力
add-paste-working = 読み取っています。
add-paste-again = 貼り付けに戻る

# S-043 から S-049, S-054 から S-057, S-059
add-how = { $code }の出し方
add-how-mobile = スマホのアプリで
add-how-computer = パソコンのブラウザーで
add-how-any = どの端末でも

add-review-title = 読み取りの確認
add-source = 貼り付けた文字
add-source-all = すべて見る
add-source-less = たたむ
add-codes-count = { $count }個のコード
add-set = { $set }つ目の一式
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
add-doubt-mark = 印が付いていますが、使用済みかどうか分かりません。

add-problem-unreadable = 読めない文字があります。元のものを見て入力してください。
add-problem-unusable = 表計算ソフトが数字を壊しています。元のものから入力してください。
add-problem-leading-zero-lost = 先頭の 0 が表で消えていたので、補いました。
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

# S-053, S-117, S-144, X-6
add-done-title = { $count }個のコードを保存しました
add-done-original-title = 元のものを消してください
add-done-original = コードはここにあります。ほかに残っていると、人に見られるおそれがあります。
add-done-screenshot = スクリーンショットと、その「最近削除した項目」を消します。
add-done-cloud = 写真やメモがクラウドに同期されていれば、そちらも消します。
add-done-note = メモ帳、メール、チャットに控えたものを消します。

# S-111, S-114, X-2
add-done-place = 紙の控えを別に置くときは、鍵のかかる場所を1つ決めてください。
add-done-go = アカウントを見る
