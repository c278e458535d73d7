### 引き継ぎ：アカウントを受け渡すときの確認と署名。キーは「handover-」で始め、列挙の名前が続くものがあります。

# S-133
handover-title = 引き継ぎ
handover-cause-change = 担当者が変わります
handover-cause-change-means = 渡す人は、これからもお店にいます。
handover-cause-leaving = 担当者が辞めます
handover-cause-leaving-means = 渡す人を、離れた人として記録します。その人が知るコードを新しくするよう、お知らせが出ます。

handover-state-open = 確認の途中です
handover-state-ready = 署名を待っています
handover-state-signed-off = 署名が済みました
handover-state-lapsed = 署名のあとに、確認が変わりました
handover-state-cancelled = 取り消しました

# S-128
handover-check-log-in = 受け取る人が、自分の端末で一度ログインしました。
handover-check-log-in-more = 渡す人がそばにいるうちに、最初の画面から最後まで、受け取る人が一人で進めます。
# S-129
handover-check-contacts = 登録してある電話番号とメールは、どれもお店のものです。
handover-check-contacts-more = サービスの設定を開き、個人の番号やアドレスを、お店で受け取れるものに入れ替えます。
# S-130
handover-check-two-factor = 二段階認証がどう届くかを、二人とも知っています。
handover-check-two-factor-more = 認証アプリか SMS か、どの端末に届くかを見せ合い、届く先を受け取る人に移します。
# S-131
handover-check-codes = 新しいコードを作り、決めた場所に置きました。
handover-check-codes-more = サービスで一式を作り直し、ここに保存して、控えも入れ替えます。前の控えは捨てます。
# S-132
handover-check-sessions = 渡す人の端末は、どれもログアウトしてあります。
handover-check-sessions-more = サービスにある端末の一覧を開き、渡す人のスマホやパソコンを外します。

handover-offered = 記録では、済んでいるようです。見た人が印を付けてください。
handover-fact-nobody = 受け取る人が、まだ決まっていません。
handover-fact-successor-left = 受け取る人は、離れた人として記録されています。
handover-fact-personal-contacts = 個人の連絡先が残っています。
handover-fact-our-contacts = 連絡先は、どれもお店のものとして記録されています。
handover-fact-no-contacts = 連絡先の記録はありません。サービスの画面で確かめてください。
handover-fact-factors = 記録にある二段階認証です。
handover-fact-no-factors = 二段階認証の記録はありません。サービスの画面で確かめてください。
handover-fact-new-codes = 引き継ぎを始めてから、新しい一式が保存されました。
handover-fact-old-codes = いちばん新しい一式は、引き継ぎを始める前のものです。
handover-fact-no-codes = このアカウントのコードは、保管庫にありません。
handover-fact-copies = 新しい一式の控えがある場所です。
handover-fact-sessions = ログインしたままと記録されている端末です。
handover-fact-no-sessions = ログイン中の端末の記録はありません。サービスの画面で確かめてください。

handover-page-title = 引き継ぎの記録
handover-page-made = { $date }印刷
handover-page-account = アカウント
handover-page-cause = 理由
handover-page-from = 渡す人
handover-page-to = 受け取る人
handover-page-started = 始めた日
handover-page-state = いまの状態
handover-page-checks = 確かめること
handover-page-done = { $date }
handover-page-by-hand = 確かめた人と日付
handover-page-note = メモ
handover-page-signed = アプリで署名した人
handover-page-signatures = 署名
handover-page-sign-from = 渡す人
handover-page-sign-to = 受け取る人
handover-page-sign-shop = お店の責任者
handover-page-sign-date = 日付
handover-page-foot = この紙にコードは載っていません。お店の書類と一緒に、鍵のかかる場所にしまってください。

# 画面
# S-128 から S-133
handover-list = 引き継ぎ
handover-list-all = これまでの引き継ぎ
handover-list-none = 引き継ぎは、まだありません。
handover-list-why = 担当者が変わるとき、辞めるときに、5つのことを確かめます。前の人の手元に、何も残さないためです。
handover-new = 引き継ぎを始める
handover-new-why = 二人そろって、15分ほどかかります。途中でやめて、あとから続けられます。
handover-cause-title = 何がありましたか
handover-from-title = だれが渡しますか
handover-to-title = だれが受け取りますか
handover-nobody = あとで決める
handover-begin = 始める
handover-edit = 渡す人、受け取る人を変える
handover-edit-save = この内容にする
handover-way = { $from } → { $to }
handover-somebody = 未定
handover-started = { $date }に開始
handover-left = { $count ->
    [0] すべて確かめました
   *[other] 残り{ $count }つです
}
handover-checks = 一緒に確かめること
handover-done = { $name }・{ $date }
handover-gone = いまは記録にない人
handover-named = { $kind }・{ $name }
handover-who-title = だれが確かめましたか
handover-who-why = 名前と今日の日付が、記録に残ります。
handover-who-go = 確かめました
handover-who-nobody = まだ、だれも記録していません。確かめた人を加えてください。
handover-own = ほかに確かめること
handover-own-example = 店の鍵を返してもらった
handover-own-add = 加える
handover-own-remove = この項目を外す
handover-note = メモ
handover-note-why = 記録に残ります。コードやパスワードは書かないでください。
handover-note-save = メモを保存する
handover-sign = 署名して終える
handover-sign-title = お店として、だれが署名しますか
handover-sign-why = このあとは、受け取った人が担当者になります。
handover-sign-go = 署名する
handover-signed = { $name }が署名・{ $date }
handover-sign-back = 署名を取り消す
handover-lapsed-what = もう一度確かめて、署名し直してください。
handover-print = 記録を印刷する
handover-cancel = この引き継ぎをやめる
handover-cancel-why = 間違えて始めたときに使います。一覧から消えます。
handover-cancel-back = やはり続ける
handover-next = このあとにすること
handover-next-codes = 離れた人は、コードを知っていました。新しくすれば安心です。
handover-next-done = この人のことで、残っている用事はありません。
handover-see = 引き継ぎを見る
handover-notice-done = 印を付けました。
handover-notice-undone = 印を外しました。
handover-notice-removed = 項目を外しました。
handover-notice-note = メモを保存しました。
handover-notice-signed = 署名しました。
handover-notice-sign-back = 署名を取り消しました。
handover-notice-cancelled = 引き継ぎをやめました。
handover-notice-back = 引き継ぎを続けます。
