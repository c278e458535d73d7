### What is known of a service. Keys start with "service-". A key that ends in "-maybe" is said where
### the fact is not certain, and then the sentence shows it.

# X-1: the number of codes and the number of digits, so that nobody takes one for the other
service-count = 1回に{ $count }個の{ $code }が発行されます。
service-count-maybe = 1回に{ $count }個の{ $code }が発行されるようです。
service-one = { $code }は1回に1個だけ発行されます。
service-one-maybe = { $code }は1回に1個だけ発行されるようです。
service-none = 書き留めておけるコードはありません。
service-none-maybe = 書き留めておけるコードは、ないようです。
service-none-unknown = 書き留めておけるコードがあるかどうかは、分かっていません。

service-digits = { $code }1個は{ $length }桁の数字です。
service-digits-maybe = { $code }1個は{ $length }桁の数字のようです。
service-characters = { $code }1個は{ $length }文字です。
service-characters-maybe = { $code }1個は{ $length }文字のようです。
service-length-unknown = { $code }の長さは分かっていません。空欄と重複だけを確かめます。
service-case-matters = 大文字と小文字は区別されます。
service-case-matters-maybe = 大文字と小文字は区別されるようです。
service-case-free = 大文字と小文字は区別されません。
service-case-free-maybe = 大文字と小文字は区別されないようです。

# S-060, S-137
service-once = 同じ{ $code }を使えるのは1回だけです。
service-once-maybe = 同じ{ $code }を使えるのは1回だけのようです。
service-reusable = 同じ{ $code }を何回でも使えます。
service-reusable-maybe = 同じ{ $code }を何回でも使えるようです。

service-only-that = { $code }を使うと、その1個だけが使えなくなります。
service-only-that-maybe = { $code }を使うと、その1個だけが使えなくなるようです。
service-turns-off = { $code }を使うと、{ $two-factor }がオフになります。入ったあとで、オンに戻してください。
service-turns-off-maybe = { $code }を使うと、{ $two-factor }がオフになるようです。入ったあとで、設定を確かめてください。
service-unlinks = { $code }を使うと、認証アプリの登録が外れます。
service-unlinks-maybe = { $code }を使うと、認証アプリの登録が外れるようです。
service-replaces = { $code }を使うと、新しいものに替わります。新しいほうを保存してください。
service-replaces-maybe = { $code }を使うと、新しいものに替わるようです。替わったら、新しいほうを保存してください。
service-resets = { $code }を使うときは、パスワードを新しく決めます。
service-resets-maybe = { $code }を使うときは、パスワードを新しく決めるようです。

# S-066, S-067
service-voids-old = 新しい{ $code }を発行すると、前のものは使えなくなります。
service-voids-old-maybe = 新しい{ $code }を発行すると、前のものは使えなくなるようです。
service-keeps-old = 新しい{ $code }を発行しても、前のものを使えます。
service-keeps-old-maybe = 新しい{ $code }を発行しても、前のものを使えるようです。

service-seen-again = ログインしていれば、{ $code }をあとからもう一度見られます。
service-seen-again-maybe = ログインしていれば、{ $code }をあとからもう一度見られるようです。
service-seen-once = { $code }を見られるのは発行したときだけです。
service-seen-once-maybe = { $code }を見られるのは発行したときだけのようです。

service-file = ダウンロードしたファイルの名前は「{ $name }」です。
service-file-maybe = ダウンロードしたファイルの名前は「{ $name }」のようです。

service-also = ほかに「{ $name }」（{ $pattern } のような形）があり、ここに一緒に保存できます。
service-also-maybe = ほかに「{ $name }」（{ $pattern } のような形）があるようです。ここに一緒に保存できます。

# Where a service's own words for it are not known
service-two-factor = 二段階認証
