### ログインできるうちに済ませる3つの備え。キーは「prevent-」のあとに名前を続けます。

# S-011
prevent-title = 今のうちの3つの備え
prevent-intro = ログインできるうちに済ませてください。なくした日に困ることが、ずっと少なくなります。
prevent-open-accounts = { $count }件のアカウントで、まだです

# S-008, S-110
prevent-two-factor = 二段階認証をオンにする
prevent-two-factor-why = パスワードを知られても、ほかの人が入りにくくなります。バックアップコードも、オンにすると発行できるのがふつうです。

# S-009, S-110, S-111
prevent-codes = コードを発行して、保管する
prevent-codes-why = スマホや電話番号が使えない日に、ログインするためのものです。保管場所を1つに決め、新しくしたら、そこも直します。

# S-010, S-109
prevent-contacts = 連絡先を、いま届くものにする
prevent-contacts-why = ログインできなくなったとき、サービスからの案内はここに届くのがふつうです。番号やメールを変えたら、すぐに直します。

prevent-tick-done = 済み
prevent-tick-open = まだ
prevent-tick-nothing-yet = アカウントを加えると分かります
