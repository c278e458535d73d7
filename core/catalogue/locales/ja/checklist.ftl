### 連絡先と二段階認証を、アカウントをまたいで確かめる画面。キーは「checklist-」で始めます。

# S-010, S-011, S-093, S-109
checklist-title = 連絡先と二段階認証
checklist-intro = いまも自分に届くかを、ログインできるうちに確かめます。
checklist-about-title = この画面でできること
checklist-about-1 = サービスに登録した電話番号やメールを、まとめて確かめます。
checklist-about-2 = 番号が変わったら、ここで1回直します。直しに行くサービスが分かります。
checklist-about-3 = ここで変えても、サービスの登録は変わりません。サービスの設定でも直してください。

checklist-empty-title = まだ何も記録していません
checklist-empty = まず、サービスに登録した電話番号かメールを1つ加えてください。
checklist-add = 連絡先を加える
checklist-all-well-title = すべて確認済みです
checklist-all-well = 半年たつと、もう一度お知らせします。
checklist-due-count = { $count }件を確かめてください

checklist-due-title = 確かめるもの
checklist-good-title = 確認済み
checklist-gone-title = 使えなくなったもの
checklist-question = いまも自分のもので、届きますか
checklist-question-how = 電話番号なら SMS、メールなら受信箱で確かめてから答えてください。
checklist-yes = 使えて、届く
checklist-changed = 変わった
checklist-gave-up = もう使えない
checklist-state-confirmed = { $date }に確認
checklist-state-due = まだ確認していません
checklist-state-again = 前の確認は{ $date }です。もう一度確かめてください。
checklist-state-given-up = { $date }から使えません
checklist-accounts = { $count ->
    [0] 使っているアカウントはまだありません
   *[other] { $count }件のアカウントで使用
}
checklist-notice-confirmed = 確認済みにしました。

# S-008, S-094
checklist-factors-title = 二段階認証の方法
checklist-factors-why = アカウントごとの、ログインの2段目の方法です。2つ以上あると、片方をなくしても入れます。
checklist-factors-none = まだ記録していません
checklist-factors-go = 方法を加える

checklist-more-title = ほかの記録
checklist-devices = 端末
checklist-devices-detail = { $count ->
    [0] スマホやパソコンを記録する
   *[other] { $count }台
}
checklist-places = 控えの置き場所
checklist-places-detail = { $count ->
    [0] 紙などの控えがある場所を記録する
   *[other] { $count }か所
}
checklist-people = 人
checklist-people-detail = { $count ->
    [0] お店や会社で、コードを知る人を記録する
   *[other] { $count }人
}
checklist-what-if = もし、なくしたら
checklist-what-if-detail = 1つなくしたとき、どのアカウントに入れるかを試す
