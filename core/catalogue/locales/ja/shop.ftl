### お店：だれが担当し、だれが見たか。外の人に渡す紙と、壁に貼る決まり。キーは「shop-」で始めます。

# S-012
shop-title = お店

# S-125
shop-task-post = 投稿やストーリーを出す
shop-task-answer = コメントやメッセージに返事をする
shop-task-figures = 見られた数などの数字を見る
shop-task-advertise = 広告を出す
shop-task-profile = プロフィールを書き換える
shop-task-delete = 投稿やメッセージを消す
shop-task-connect = ほかのアプリやサービスとつなぐ
shop-task-password = パスワードを変える
shop-task-contacts = 登録したメールや電話番号を変える
shop-task-two-factor = 二段階認証の設定を変える、切る
shop-task-codes = バックアップコードを見る、書き写す
shop-task-pass-on = ほかの人にログインさせる

# S-127
shop-sheet-title = お願いする作業と連絡先
shop-sheet-made = { $date }印刷
shop-sheet-account = アカウント
shop-sheet-to = お願いする相手
shop-sheet-may = してよいこと
shop-sheet-may-not = しないこと
shop-sheet-none = 決めていません。始める前に聞いてください。
shop-sheet-unsaid = ここにないことは、始める前に下の連絡先に聞いてください。
# S-126
shop-sheet-call = 困ったときの連絡先
shop-sheet-call-who = 名前
shop-sheet-call-how = 連絡のしかた
shop-sheet-call-when = 次のときは、自分で直さずに、すぐ連絡してください。
shop-sheet-call-locked = ログインできない、またはログアウトされた
shop-sheet-call-strange = 身に覚えのない通知や変更があった
shop-sheet-call-slip = 間違えて消した、変えた、人に見せた
# S-123
shop-sheet-codes = コードやパスワードを、チャットやメールで聞くことはありません。聞かれても答えず、連絡してください。
shop-sheet-signatures = 読んで受け取りました
shop-sheet-sign-them = 受け取った人
shop-sheet-sign-us = 渡した人
shop-sheet-sign-date = 日付

# S-112 から S-124
shop-rules-title = コードの置き方と渡し方
shop-rules-made = { $date }印刷
shop-rules-ours = このお店では
shop-rules-place = 正しいとする場所
shop-rules-second = もう1つの控え
shop-rules-keeper = 管理担当者
shop-rules-deputy = いないときの代わり
shop-rules-rules = 決まり
shop-rules-methods = 置き方の、よいところと気を付けること
shop-rules-foot = この紙にコードを書き込まないでください。担当者が変わったら、この紙も新しくします。

# 画面：お店のようす
# S-012
shop-entry-detail = 担当者、コードを見た人、引き継ぎ
shop-empty-title = お店のアカウントは、まだありません
shop-empty = アカウントを開いて「名前を変える」を押すと、お店や会社のものにできます。
shop-empty-go = アカウントを選ぶ
shop-without = { $count }件のアカウントに、担当者がいません
shop-without-why = それぞれに、担当する人を1人決めてください。だれも見ていないと、異変に気付けません。
shop-handovers = 進めている引き継ぎ
shop-accounts = お店のアカウント
shop-search = アカウントを探す
shop-search-none = その名前のアカウントはありません。
shop-nobody = 担当者なし
shop-answers = 担当：{ $name }
shop-seen = { $count ->
    [0] コードを見た人の記録はありません
   *[other] コードを見た人：{ $count }人
}
shop-under-way = 引き継ぎ中
shop-people = 人
shop-left = 離れました
shop-people-empty = まだ、だれも記録していません。アカウントに関わる人を加えてください。
shop-person-answers = { $count ->
    [0] 担当するアカウントはありません
   *[other] { $count }件を担当しています
}
shop-person-seen = { $count ->
    [0] いまのコードは見ていません
   *[other] { $count }件の、いまのコードを見ています
}
shop-person-handovers = 引き継ぎ中：{ $count }件

shop-more = 決まりと記録

# お店のアカウント1件
# S-012
shop-account-entry = お店での扱い
shop-known = コードを見た人
shop-known-none = まだ、だれも記録していません。
shop-known-old = 前のコードだけ
shop-people-choose = 担当者と、見た人を選ぶ
shop-not-here = お店で使っているアカウントではありません。ごみ箱にあるか、個人用になっています。

# S-125 から S-127
shop-outside-list = 外の人に渡す紙
shop-outside-list-why = 代理店や手伝いの人に、してよいことと連絡先を、紙で渡します。
shop-outside-list-none = まだありません。
shop-outside-add = 紙を作る
shop-outside-title = 外の人に渡す紙
shop-outside-edit = 内容を変える
shop-outside-who = だれに渡しますか
shop-outside-who-none = 手で書き入れる
shop-outside-tasks = してよいことは何ですか
shop-outside-tasks-why = 合うほうを押してください。決めないものは、紙に載りません。
shop-outside-may = してよい
shop-outside-may-not = しない
shop-outside-set = { $task }：{ $said }
shop-outside-own = ほかのこと
shop-outside-own-example = 予約の問い合わせに返事をする
shop-outside-own-add = 一覧に加える
shop-outside-call = 困ったら、だれに連絡しますか
shop-outside-reach = 連絡のしかた
shop-outside-reach-example = 03-0000-0000（10時から19時）
shop-outside-save = この内容で保存する
shop-outside-of = { $name }に渡す紙
shop-outside-of-anybody = 名前のない紙
shop-outside-nothing = 決めていません
shop-outside-updated = { $date }に変更
shop-outside-print = この紙を印刷する
shop-outside-end = 依頼が終わった
shop-outside-end-why = 内容は、ここに残ります。外の人の端末に、ログインが残っていないかも確かめてください。
shop-outside-ended = 終わりました
shop-outside-again = また依頼している
shop-outside-notice-ended = 終わったと記録しました。
shop-outside-notice-again = また依頼していると記録しました。

# S-112 から S-124
shop-rules-entry = 置き方と渡し方の決まり
shop-rules-entry-detail = 読む、印刷して貼る
shop-rules-intro = お店の全員の決まりです。名前や場所を書き込める形で、印刷できます。
shop-rules-print = 決まりを印刷する
shop-print-ready = 紙の用意ができました
shop-print-what = A4で1枚、白黒です。コードは載りません。
