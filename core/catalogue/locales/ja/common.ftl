### 複数の画面で使う言葉。キーは「common-」で始めます。

# 文が用意されていないときの代わり。キーそのものは決して見せません。
common-no-words = この場面の説明文がまだありません。保存した内容に影響はありません。

# すべての日付。$month は 1 から 12。
common-date = { $year }年{ $month }月{ $day }日

common-app-name = Toride

# 砦。アプリの印として一文字だけ大きく出します。
common-mark = 砦

common-tagline = バックアップコードの保管庫

common-back = 戻る
common-next = 次へ
common-close = 閉じる
common-undo = 元に戻す
common-save = 保存する
common-cancel = やめる
common-unnamed = 名前のないもの
common-undone = 元に戻しました。
common-again = もう一度試す
common-open-part = 開く
common-close-part = 閉じる
common-reading = 保管庫を読んでいます。
common-show-passphrase = パスフレーズを表示する
common-hide-passphrase = パスフレーズを隠す
common-with-key = 代わりに復旧キーを使う
common-with-passphrase = 代わりにパスフレーズを使う

# S-001, S-002
common-help-detail = 保管庫を開けなくても、手順を見られます

# S-006: 手順をいつ確かめたか。
common-as-of = { $year }年{ $month }月に確認した手順です。

# S-065
common-screens-change = 画面の言葉は変わることがあります。似た言葉を探してください。
