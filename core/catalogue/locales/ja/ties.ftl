### アカウントが頼っているもの。キーは「ties-」、二段階認証の方法は「factor-kind-」のあとに列挙の名前を続けます。

factor-kind-sms = SMS のコード
factor-kind-call = 電話のコード
factor-kind-mail = メールのコード
factor-kind-authenticator = 認証アプリ
factor-kind-passkey = パスキー
factor-kind-security-key = セキュリティキー

ties-title = このアカウントが頼るもの
ties-intro = 記録しておくと、どれかをなくしたときに何が残るかが分かります。
ties-entry-detail = 二段階認証、連絡先、ログイン中の端末、控え
ties-count = { $count ->
    [0] まだ記録していません
   *[other] { $count }件
}

# S-008, S-094
ties-factors = 二段階認証の方法
ties-factors-why = ログインの2段目に使うものです。バックアップコードは、これが使えないときのためのものです。
ties-factors-empty = まだ記録していません。サービスの設定でオンになっているものを加えてください。
ties-factor-add = 方法を加える
ties-factor-title = 二段階認証の方法
ties-factor-new-title = 方法を加える
ties-factor-kind = 種類
ties-factor-device = どの端末にありますか
ties-factor-contact = どの連絡先に届きますか
ties-factor-none = まだ決めない
ties-factor-none-why = 頼るものが分からないと、もしもの結果では使えないものとして数えます。
ties-factor-new-device = 端末を加える
ties-factor-new-contact = 連絡先を加える
ties-factor-save = 保存する
ties-factor-confirmed = { $date }に使えました
ties-factor-unconfirmed = まだ確かめていません
ties-factor-to-confirm = 使えるか確かめてください
ties-factor-base-gone = 頼っているものが、手元にありません
ties-factor-base-none = 頼るものは未記録

# S-142
ties-confirm-title = { $kind }を確かめる
ties-confirm-intro = サービスで一度ログインを試し、いま使う端末や番号で済んだら記録します。
ties-confirm-where = どれで使えましたか
ties-confirm-go = 使えた
ties-confirm-off = サービスでオフにした
ties-confirm-off-why = 使わなくなった方法を残すと、前の端末から入られることがあります。
ties-notice-factor-added = 方法を加えました。
ties-notice-factor-saved = 保存しました。
ties-notice-factor-confirmed = 使えたと記録しました。
ties-notice-factor-removed = オフにしたと記録しました。

ties-one-way-accepted = 1つで足りると決めてあります
ties-one-way-undo = 決め直す

# S-010, S-093
ties-contacts = 連絡先
ties-contacts-why = サービスに登録してある電話番号とメールです。入れなくなったときの本人確認に使われることがあります。
ties-contacts-empty = まだ記録していません。サービスの設定で登録を見て、加えてください。
ties-contact-add = 連絡先を選ぶ
ties-contact-new = 新しい連絡先を加える
ties-contact-told = サービスの登録を直した
ties-contact-remove = サービスから外した
ties-notice-contact-told = サービスに伝えたと記録しました。
ties-notice-contact-removed = 外したと記録しました。

# S-088
ties-sessions = ログインしたままの端末
ties-sessions-why = ログインしたままの端末があれば、そこから新しいコードを発行できることがあります。
ties-sessions-empty = まだ記録していません。
ties-sessions-choose = 端末を選ぶ

# S-111, S-120, S-145, X-2
ties-copies = コードの控え
ties-copies-why = 保管庫の外に置いた控えです。紙は、スマホとは別の場所に置くと安心です。
ties-copies-empty = 記録した控えはありません。
ties-copies-no-set = コードを保存すると、控えを記録できます。
ties-copy-add = 控えの置き場所を選ぶ
ties-copy-new-place = 新しい置き場所を加える
ties-copy-old = 前のコード
ties-copy-old-why = 前の控えは処分するか、新しいコードに替えてください。
ties-copy-remove = 処分した
ties-notice-copy-removed = 処分したと記録しました。
ties-record = 本来の保管場所
ties-record-why = 食い違ったときに正しいとする場所を、1つ決めます。
ties-record-vault = この保管庫
ties-notice-record = 本来の保管場所を決めました。

# S-012, S-122, S-124, S-126
ties-custodian = 管理担当者
ties-custodian-why = このアカウントについて答える人です。困ったときに連絡します。
ties-custodian-none = 決めていない
ties-notice-custodian = 管理担当者を記録しました。
ties-people = コードを知っている人
ties-people-why = コードを見た人や預けた人です。離れたときに、新しいコードをお願いします。
ties-people-empty = 記録した人はいません。
ties-person-add = 人を選ぶ
ties-person-new = 新しい人を加える

ties-search = 絞り込む
