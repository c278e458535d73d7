### 連絡先の編集。キーは「contact-」、種類は「contact-kind-」のあとに列挙の名前を続けます。

contact-kind-email = メール
contact-kind-phone = 電話番号
contact-kind-recovery-email = 予備のメール
contact-kind-email-detail = 知らせやコードが届くメール
contact-kind-phone-detail = SMS や電話を受ける番号
contact-kind-recovery-email-detail = 入れなくなったときだけ使うメール

contact-title = 連絡先
contact-new-title = 連絡先を加える
contact-new-intro = サービスに登録した電話番号やメールを、そのまま書きます。この端末の中だけに、暗号化して保存します。
contact-kind = 種類
contact-value-phone = 電話番号
contact-value-email = メールアドレス
contact-value-phone-example = 090-0000-0000
contact-value-email-example = hanako@example.jp
contact-value-empty = 電話番号かメールアドレスを入力してください。
contact-value-too-long = 長すぎます。短くしてください。
contact-value-bad = 保存できない文字があります。目に見えない文字を消してください。

# S-129
contact-owner = だれのものですか
contact-personal = 個人のもの
contact-organisation = お店・会社のもの
contact-owner-why = お店や会社のアカウントは、人が替わっても使える連絡先が安心です。

contact-sim = SIM はどの端末に入っていますか
contact-sim-none = 分からない、または入っていない
contact-sim-why = その端末をなくすと、SMS や電話も受けられなくなるためです。
contact-mailbox = このメールは、どのアカウントのものですか
contact-mailbox-none = ここに記録したアカウントではない
contact-mailbox-why = そのアカウントに入れないと、このメールも読めないためです。
contact-in-device = SIM は「{ $name }」に入っています
contact-of-account = { $name } のメールです
contact-save = 保存する
contact-add-device = 端末を加える

# 変わったのか、書き間違いを直したのか
contact-edit = 変える、直す
contact-edit-title = 連絡先を直す
contact-slip-question = どちらですか
contact-slip = 書き間違いを直した
contact-slip-detail = 番号やアドレスは前と同じです。サービスでの手続きはいりません。
contact-change = 新しいものに変わった
contact-change-detail = 使っているアカウントごとに、サービスの登録も直します。

contact-confirm = 使えて、届く
contact-confirm-how = SMS や受信箱で確かめてから選んでください。
contact-notice-confirmed = 確認済みにしました。
contact-notice-saved = 保存しました。

# S-022, S-063, S-103, S-109
contact-give-up = もう使えない
contact-give-up-title = この連絡先を使えなくなりましたか
contact-give-up-what = 解約した番号や、入れなくなったメールのときに選びます。使っているアカウントにお知らせが出ます。
contact-give-up-go = 使えないと記録する
contact-given-up = この連絡先は使えません
contact-back = また使えるようになった
contact-notice-given-up = 使えないと記録しました。
contact-notice-back = 使えるものに戻しました。

# 変えたあと、手放したあと
contact-after-title = 次のアカウントで使っています
contact-after-changed = サービスの設定で新しい連絡先に直し、新しいコードを保存してください。
contact-after-given-up = サービスの設定から外し、別の連絡先を登録してください。そのあと、新しいコードを保存します。
contact-after-none = 使っているアカウントの記録はありません。

contact-accounts-title = 使っているアカウント
contact-accounts-why = サービスがこの連絡先を知っているアカウントです。
contact-accounts-none = まだありません。アカウントを選んで加えてください。
contact-accounts-add = アカウントを選ぶ
contact-accounts-add-title = この連絡先を使うアカウント
