### One code, large. Keys start with "show-".

# Read out by a screen reader, inside a code.
show-spoken-capital = 大文字の { $letter }

show-title = コード
show-opening = コードを開いています。
show-position = { $of }個のうち{ $position }番目
show-seconds = あと{ $seconds }秒で隠します
show-hidden = コードを隠しました。
show-again = もう一度表示する
show-hide = 隠す

show-copy = コピー
show-copy-plain = コピー（区切りなし）
show-copy-grouped = 区切りあり
show-notice-copied = コピーしました。30秒たつとクリップボードから消します。

# S-081, X-4
show-caption-letter-o = O は、文字のオーです。
show-caption-digit-zero = 0 は、数字のゼロです。
show-caption-letter-i = I は、大文字のアイです。
show-caption-letter-l = l は、小文字のエルです。
show-caption-digit-one = 1 は、数字のイチです。

show-left-after = これを使うと、残りは{ $left }個です
show-last = これが最後の1個です

show-question = ログインできましたか
show-worked = できた ― 使用済みにする
show-failed = だめだった
show-how = { $service } での入れ方
show-how-other = コードの入れ方
show-notice-used = 使用済みにしました。早めに新しいコードを発行してください。

# S-079 から S-084, X-7
show-rejected-title = 次の点を確かめてください
show-rejected = このコードは「使えなかった」と記録しました。入れ間違いだったときは、取り消して同じコードを試せます。
show-rejected-kind = SMS や認証アプリの6桁のコードを入れる欄ではありませんでしたか。欄が違うことがあります。
show-rejected-spaces = 前後に空白が入っていませんでしたか。区切りを付けずに入れてみてください。
show-rejected-lookalikes = 0 と O、1 と I のように、似た文字を取り違えていませんか。
show-rejected-used = 前に一度使ったコードではありませんか。新しく発行すると、前のコードは使えなくなります。
show-rejected-undo = 取り消して、もう一度試す
show-rejected-none-left = ほかに使えるコードがありません。
show-rejected-expiry = バックアップコードには、ふつう期限がありません。「期限切れ」と出るときは、別の種類のコードを入れているか、新しいコードが発行されています。
show-next-code = 次のコードを表示する
show-new-codes = 新しいコードを追加
