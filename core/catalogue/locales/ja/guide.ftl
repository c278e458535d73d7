### ログインできないときの案内。キーは「guide-」で始め、質問、答え、道、手順、画面の違い、ボタンは、そのあとに名前を続けます。
### 夜中に、あわてている人が、声に出して読むつもりで書きます。1文に1つのこと、先にすること、次に理由です。

# S-001, S-002, S-004, S-027
guide-title = ログインできないとき
guide-open = ログインできない
guide-anew = 最初から始める
guide-go-on = 続きから進める
guide-go-on-detail = 前に見ていたところが、そのまま残っています
guide-back = 一つ戻る
guide-next = 次へ
guide-done = 終わる
guide-step-of = { $of }段階のうち{ $index }番目
guide-all = 案内の目次
guide-search-title = 案内の中を探す
guide-search-field = 困っていること
guide-search-none = 見つかりません。短い言葉に変えるか、目次から選んでください。

# S-065
guide-not-this = 画面がこれと違う
guide-looks-different = 画面の言葉が違いますか
# S-079
guide-not-trouble = メッセージが出て、進めない

# S-006
guide-wrong-fact = ここに書いたことが、違っている場合もあります。サービスの公式のヘルプを優先してください。違いに気づいたら、このアプリを入手したページからお知らせください。

# S-041, S-088: 保管庫が知っていること。
guide-known-left = { $left ->
    [0] 使えるコードはもうありません
   *[other] 使えるコードはあと{ $left }個です
}
guide-known-next = 次に使うコード
guide-known-copies = コードの控えがある場所
guide-known-sessions = ログインしたままの端末
guide-known-contacts = まだ届く連絡先
guide-known-nothing = このアカウントについて、まだ何も記録がありません。

# S-006, S-065: サービスの画面の言葉と、確かめた時期。
guide-service-lines = { $service } では
guide-service-date = { $year }年{ $month }月に確かめた手順です。
guide-service-hint = この手順は確かではありません。似た言葉を探してください。
guide-service-none = この段階の詳しい手順は、まだありません。上の言葉を目安にしてください。
guide-pick-service = どのサービスですか
guide-pick-account = どのアカウントですか
guide-other-service = ここにないサービス
guide-other-account = ここにないアカウント
guide-on-phone = スマホ・タブレット
guide-on-computer = パソコン

# S-068, S-072
guide-unlock-for-code = 保管庫を開くと、ここにコードが出ます。
guide-unlock-go = 保管庫を開く
guide-code-worked = ログインできた
guide-code-not = 通らなかった

# S-001, S-002, S-027, S-028, S-032, S-037
guide-question-case = いま、どれに近いですか
guide-question-case-why = 急がなくて大丈夫です。違っていても、すぐに戻れます。
guide-answer-still-in = まだログインしている
guide-answer-still-in-means = いつものように使えています。紛失や乗っ取りの前に、備えておきたいときです。
guide-answer-codes-come = ログアウトしたが、コードは届く
guide-answer-codes-come-means = SMS か認証アプリのコードを見られます。バックアップコードの置き場所は、忘れていてもかまいません。
guide-answer-nothing-comes = ログアウトして、コードも届かない
guide-answer-nothing-comes-means = ログインできず、SMS も認証アプリも使えません。バックアップコードは、あってもなくてもかまいません。
guide-answer-not-sure = どれか分からない
guide-answer-not-sure-means = 一つずつお聞きします。近いほうを選んでください。

# S-029, S-030, S-038, S-085
guide-question-inside = この端末で、そのサービスを使えますか
guide-question-inside-why = 使えるなら、ログアウトしないでください。ログインしたまま直せることが多いです。
guide-answer-inside-yes = この端末で使える
guide-answer-inside-no = この端末では使えない

# S-033, S-039, S-086
guide-question-code-comes = いつもの認証コードは届きますか
guide-question-code-comes-why = SMS で届く数字か、認証アプリに出る数字です。届くなら、いつもどおりログインできます。
guide-answer-code-comes-yes = コードが届く
guide-answer-code-comes-no = コードが届かない

# S-019, S-034, S-040, S-068, S-087, S-105
guide-question-codes = バックアップコードはありますか
guide-question-codes-why = 前もって発行しておく、予備のコードです。「リカバリーコード」「回復用コード」と呼ぶサービスもあります。
guide-answer-codes-left = 使っていないコードがある
guide-answer-codes-misplaced = どこに控えたか分からない
guide-answer-codes-used-up = 使えるコードがもうない
guide-answer-codes-never = 控えたことがない
guide-answer-none-issued = このサービスにはコードがない

# S-034, S-052, S-087, S-111
guide-question-found = 控えは見つかりましたか
guide-question-found-why = 紙、写真、メモ、パスワード管理アプリを見てください。1つでも見つかれば、ログインできるかもしれません。
guide-answer-found-yes = 見つかった
guide-answer-found-no = 見つからない

# S-088, S-095
guide-question-elsewhere = ほかに、ログインしたままの端末はありますか
guide-question-elsewhere-why = 古いスマホや、家と職場のパソコンも見てください。1台あれば、そこから直せることがあります。
guide-answer-elsewhere-phone = 別のスマホにある
guide-answer-elsewhere-tablet = タブレットにある
guide-answer-elsewhere-computer = パソコンにある
guide-answer-elsewhere-nowhere = ログインした端末はない

# S-103, S-104
guide-question-contact = 登録したメールか電話番号は使えますか
guide-question-contact-why = どちらか1つ使えれば十分です。サービスからの案内は、そこに届くのがふつうです。
guide-answer-contact-yes = 1つは使える
guide-answer-contact-no = メールも電話番号も使えない

# S-100, S-106
guide-question-proof = 本人だと示せるものはありますか
guide-question-proof-why = 身分証や、使い始めたころの記録などです。何を求めるかは、サービスが決めます。
guide-answer-proof-yes = 示せるものがある
guide-answer-proof-no = 示せるものがない

# S-028, S-031
guide-case-get-codes = ログインできるうちに、コードを用意する
# S-032, S-035, S-036
guide-case-ordinary-code = 届いたコードでログインする
# S-068
guide-case-backup-code = バックアップコードでログインする
# S-037, S-041, S-088
guide-case-other-device = ログインしたままの端末から直す
# S-037, S-041, S-095
guide-case-recovery = サービスに頼んで戻る
# S-107, S-108
guide-case-new-account = 新しいアカウントで始める

# S-011, S-029 から S-031, S-042
guide-step-stay-in = コードを控え終わるまで、ログアウトしないでください。
guide-step-stay-in-why = いまなら間に合います。ログインしているあいだは、コードを用意できるのがふつうです。

# S-088
guide-step-take-that-device = ログインしたままの端末を手に取ってください。
guide-step-take-that-device-why = その端末では、ログアウトしないでください。ログインできる道は、もうそれだけかもしれません。

# S-044, S-045, S-046, S-055, S-089
guide-step-open-settings = サービスの設定を開いてください。
guide-step-open-settings-why = ログインしている端末で、自分のプロフィールの画面を開きます。三本線や歯車の印から進むことが多いです。

# S-047, S-048, S-056, S-090
guide-step-open-two-factor = 「二段階認証」を開いてください。
guide-step-open-two-factor-why = 「セキュリティ」や「パスワード」の中にあることが多いです。「2要素認証」と書くサービスもあります。

# S-049, S-057, S-091
guide-step-open-codes = 「バックアップコード」を開いてください。
guide-step-open-codes-why = 二段階認証の画面の中にあるのがふつうです。「リカバリーコード」「回復用コード」と書くサービスもあります。

# S-031, S-050, S-051, S-058, S-059
guide-step-take-codes = 出てきたコードを、すべて控えてください。
guide-step-take-codes-why = ここに貼り付けるのが手軽です。紙に書いても、印刷してもかまいません。

# S-031, S-064, S-066, S-092, S-143
guide-step-new-codes = 新しいコードを発行してください。
guide-step-new-codes-why = 「新しいコードを取得」や「再生成」のようなボタンです。ふつうは、前のコードが使えなくなります。

# S-036, S-052, S-053, S-067, S-092, S-111
guide-step-keep-codes = コードを、必ず見つかる場所に置いてください。
guide-step-keep-codes-why = この保管庫のほかに、紙などにも控えると安心です。前の控えは、新しいものと入れ替えます。画像にしたときは、クラウドでほかの人に見えないかを確かめます。

# S-034, S-062, S-144
guide-step-old-notes-away = 前の控えが出てきたら、捨ててください。
guide-step-old-notes-away-why = だれかが見たかもしれません。紙は細かく裁断し、画像はゴミ箱とクラウドからも消します。

# S-019
guide-step-no-codes-here = コードの代わりに、ほかのログイン方法を用意してください。
guide-step-no-codes-here-why = このサービスには、控えておくコードがないようです。

# S-010, S-093, S-109
guide-step-check-contacts = 登録したメールと電話番号を確かめてください。
guide-step-check-contacts-why = サービスの設定の「連絡先」や「個人情報」にあることが多いです。ログインできなくなったとき、案内はそこに届くのがふつうです。

# S-094
guide-step-add-second-way = 二段階認証の方法を、もう1つ加えてください。
guide-step-add-second-way-why = 認証アプリと SMS のように、別のものにします。片方が使えない日も、もう片方でログインできます。

# S-043, S-069
guide-step-open-app = サービスのアプリを開いてください。
guide-step-open-app-why = アプリがなければ、ブラウザーでも開けます。メッセージで届いたリンクからは開かないでください。

# S-054, S-074
guide-step-open-login-page = パソコンで、サービスのログインページを開いてください。
guide-step-open-login-page-why = アドレスを自分で入力するか、いつものブックマークを使います。メッセージで届いたリンクからは開かないでください。

# S-069, S-075
guide-step-name-and-password = ユーザー名とパスワードを入力してください。
guide-step-name-and-password-why = ここまでは、いつもと同じです。ユーザー名の代わりに、メールや電話番号を使うサービスもあります。

# S-014, S-033 から S-035
guide-step-type-code-that-comes = 届いた認証コードを入力してください。
guide-step-type-code-that-comes-why = SMS か認証アプリに出る、6桁ほどの数字です。バックアップコードは、使わずに取っておきます。

# S-070
guide-step-try-another-way = 「別の方法を試す」などを選んでください。
guide-step-try-another-way-why = 認証コードを求める画面の、下のほうにあることが多いです。言葉はサービスによって違います。

# S-071
guide-step-choose-backup-code = 「バックアップコード」を選んでください。
guide-step-choose-backup-code-why = 方法の一覧の中にあるのがふつうです。「リカバリーコード」「回復用コード」と書くサービスもあります。

# S-076
guide-step-follow-link = 「別の方法」か「バックアップコード」のリンクを選んでください。
guide-step-follow-link-why = 認証コードの入力欄の、下のほうにあることが多いです。言葉はサービスによって違います。

# S-068, S-072, S-077
guide-step-type-backup-code = まだ使っていないコードを1つ入力してください。
guide-step-type-backup-code-why = 1文字ずつ、ゆっくりでかまいません。通らなければ、間の空白やハイフンを取って試します。

# S-036, S-061, S-073, S-078
guide-step-renew = ログインできたら、新しいコードを発行してください。
guide-step-renew-why = 次に困ったときのためです。二段階認証の設定で発行し、ここに保存します。

# S-063, S-142
guide-step-mend-second-factor = いつもの認証コードが、また届くようにしてください。
guide-step-mend-second-factor-why = 二段階認証の設定で、認証アプリや電話番号をいまのものに直します。手元にない端末は、そこから外します。

# S-092
guide-step-sign-in-here = こちらの端末でも、ログインしてください。
guide-step-sign-in-here-why = 新しいコードを1つ使うか、直したばかりの方法でログインします。できるまで、もう1台はそのままにします。

# S-038 から S-041, S-085, S-086, S-095
guide-step-what-is-left = 残っている方法を、順に試してください。
guide-step-what-is-left-why = コードがなくても、サービスに本人だと確かめてもらう道があります。いちばん手間がかかりますが、一つずつ進めます。

# S-103
guide-step-harder-without = 先に、メールか電話番号を取り戻せないか確かめてください。
guide-step-harder-without-why = どちらもないと、本人だと示すのが難しくなります。番号は、携帯電話会社で取り戻せることがあります。

# S-087, S-100
guide-step-have-ready = 聞かれそうなものを、手元に集めてください。
guide-step-have-ready-why = ユーザー名、登録したメールや電話番号、あれば身分証です。コードの控えも、もう一度だけ探してみてください。

# S-102, S-123
guide-step-beware-helpers = 「アカウントを取り戻します」と言う人には、頼まないでください。
guide-step-beware-helpers-why = お金やコードを取られることがあります。メッセージから開いたページには、コードを入力しないでください。

# S-096
guide-step-open-login-screen = サービスのログイン画面を開いてください。
guide-step-open-login-screen-why = アプリでも、ブラウザーでもかまいません。前にも使った端末があれば、それを使います。

# S-097
guide-step-open-login-help = ログインの助けになるリンクを選んでください。
guide-step-open-login-help-why = 「ログインに関するヘルプ」「ログインできない場合」のような言葉です。入力欄の近くを見てください。

# S-098
guide-step-give-contact = 登録したメールか電話番号を入力してください。
guide-step-give-contact-why = いま届くほうを選びます。あとは、画面の案内のとおりに進みます。

guide-step-give-name = ユーザー名を入力してください。
guide-step-give-name-why = メールや電話番号の代わりになることがあります。忘れたら、知り合いに自分のページを見てもらいます。

# S-099
guide-step-ask-support = 「サポート」や「別の方法」があれば、選んでください。
guide-step-ask-support-why = 案内の途中か、終わりのほうに出ることが多いです。出ないときは、次へ進みます。

# S-100
guide-step-prove-identity = 求められたもので、本人だと示してください。
guide-step-prove-identity-why = 身分証の写真や、顔を写した短い動画などです。サービスの画面のほかでは、送らないでください。

# S-106
guide-step-tell-what-you-know = 身分証の代わりに、覚えていることを伝えてください。
guide-step-tell-what-you-know-why = 使い始めたころ、前の連絡先、使っていた端末などです。分からないことは、そのままでかまいません。

# S-101, S-103
guide-step-give-new-address = いま読めるメールアドレスを伝えてください。
guide-step-give-new-address-why = 返事を受け取るためです。自分だけが開けるものにします。

# S-101, S-102
guide-step-wait-for-answer = サービスからの返事を待ってください。
guide-step-wait-for-answer-why = 何日かかかることがあり、戻れないこともあります。忘れないように、ここで確かめる日を決められます。

# S-102, S-107, S-108
guide-step-if-refused = 断られたら、足りなかったものを足して頼み直してください。
guide-step-if-refused-why = 理由が書いてあれば、そこを直します。どうしても戻れないときは、新しいアカウントも考えます。

# S-008 から S-010, S-110
guide-step-once-inside = 戻れたら、その日のうちに備えてください。
guide-step-once-inside-why = することは3つです。済んだものには、ここで印が付きます。

# S-104 から S-107
guide-step-why-so-hard = 戻るのは、とても難しいと考えてください。
guide-step-why-so-hard-why = コードも、連絡先も、本人だと示すものもないからです。どれか1つ見つかれば、またここから試せます。

# S-103, S-104
guide-step-get-number-back = 電話番号かメールを取り戻せないか、確かめてください。
guide-step-get-number-back-why = 番号は、携帯電話会社で取り戻せることがあります。戻ったら、この案内を最初から始めてください。

# S-108
guide-step-make-new-account = 新しいアカウントを作ってください。
guide-step-make-new-account-why = 待つよりも、早く前に進めます。前のアカウントは、あとで試し直してもかまいません。

guide-step-tell-people = 前のアカウントを知る人に、変わったことを伝えてください。
guide-step-tell-people-why = 会って話すか、電話がいちばん確かです。前のアカウントから届くメッセージには、答えないように頼みます。

# S-008 から S-010, S-108, S-110
guide-step-start-prepared = 新しいアカウントは、今日から備えてください。
guide-step-start-prepared-why = ログインしている今なら、3つとも済ませられます。済んだものには、ここで印が付きます。

# S-065
guide-hint-words-differ = 言葉が少し違う
guide-hint-words-differ-more = 似た意味の言葉を選んでください。画面の言葉は、時期や端末によって変わります。
# S-065, X-5
guide-hint-page-between = 間に別の画面が出た
guide-hint-page-between-more = 次へ進む言葉を選んでください。「その他の方法」のような画面が、間に入ることがあります。
# S-065, S-070
guide-hint-search-settings = その項目が見当たらない
guide-hint-search-settings-more = 設定に検索の欄があれば、「二段階」と入力してください。なければ、「セキュリティ」を順に開きます。
guide-hint-below-the-field = その言葉が見当たらない
guide-hint-below-the-field-more = 画面のいちばん下まで見てください。少し待つと出ることもあります。
# S-059
guide-hint-other-platform = この端末ではできない
guide-hint-other-platform-more = スマホの代わりにパソコン、またはその逆で試してください。出てくるコードは、どちらでも同じなのがふつうです。
# S-048, S-065
guide-hint-asks-password = もう一度パスワードを聞かれた
guide-hint-asks-password-more = いつものパスワードを入力してください。設定を変える前の、ふつうの確認です。
# S-008, S-019
guide-hint-two-factor-off = コードの項目がない
guide-hint-two-factor-off-more = 先に、二段階認証をオンにしてください。オンにすると、コードの項目が出るのがふつうです。
# S-064, S-066
guide-hint-not-shown-again = コードが出てこない
guide-hint-not-shown-again-more = 新しいコードを発行してください。はじめに一度だけ見せるサービスもあります。ふつうは、前のコードが使えなくなります。
# S-048
guide-hint-other-account = 別のアカウントが出ている
guide-hint-other-account-more = 使いたいアカウントを選んでください。いくつか並んで出ることがあります。
# S-069, S-097
guide-hint-password-forgotten = パスワードが分からない
guide-hint-password-forgotten-more = 「パスワードを忘れた場合」などから、先に作り直してください。ふつう、バックアップコードはパスワードの代わりになりません。
# S-101
guide-hint-look-in-spam = 返事が見つからない
guide-hint-look-in-spam-more = 迷惑メールの中も見てください。開く前に、差出人がそのサービスかを確かめます。
# S-102
guide-hint-ask-again = 返事が来ない
guide-hint-ask-again-more = 数日たったら、もう一度頼んでください。前にも使った端末から頼むと、通りやすいことがあります。

# S-072, S-077
guide-act-show-code = コードを表示する
# S-067, S-092
guide-act-store-codes = 新しいコードを保存する
# S-052, S-111
guide-act-storage = 保管のしかたを見る
# S-093
guide-act-contacts = 連絡先を確かめる
# S-094, S-142
guide-act-factors = 二段階認証の方法を見る
# S-101, S-102
guide-act-remind = 確かめる日を決める
# S-008 から S-010
guide-act-prevention = 3つの備えを見る

# S-101, S-102: 返事を待つあいだ。
guide-waiting = サービスの返事待ち
guide-wait-title = 返事を確かめる日
guide-wait-why = 返事を見落とさないように、その日にお知らせします。
guide-wait-no-account = 先に、待っているアカウントを保管庫に加えてください。
guide-wait-days = { $days }日後
guide-wait-fewer = 1日早くする
guide-wait-more = 1日遅くする
guide-wait-go = この日にお知らせする
guide-wait-again = お知らせの日を変える
guide-wait-stop = 待つのを終える
guide-wait-since = { $date }から待っています
guide-wait-until = { $date }にお知らせします
guide-wait-due = 確かめるころです
guide-wait-notice = { $date }にお知らせします。
guide-wait-notice-stopped = 待つのを終えました。
