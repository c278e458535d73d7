### コードが通らないときの手助け。キーは「trouble-」で、言葉の意味、コードの種類、確かめることは、そのあとに名前を続けます。

# S-079
trouble-title = コードが通らないとき
trouble-field = 画面に何と出ていますか
trouble-field-how = 一部だけでかまいません。コードは入力しないでください。
trouble-symptoms = または、近いものを選んでください
trouble-checks = 上から順に確かめてください

# S-041, S-068, S-072, S-084
trouble-next-code = 次のコードを表示する
trouble-go-code = バックアップコードを表示する
trouble-go-new = 新しいコードの発行へ進む
trouble-go-others = ほかの方法へ進む

# S-014, X-7
trouble-typed = 画面が求めたのは、どのコードですか
trouble-typed-six-digits = SMS か認証アプリの、6桁ほどのコード
trouble-typed-backup-code = 控えておいたバックアップコード
trouble-typed-unsure = どちらか分からない

# S-079
trouble-symptom-wrong-code = コードが違うと出る
# S-083, X-7: サービスの画面がそう言うときだけの言葉。
trouble-symptom-expired = 「期限切れ」と出る
# S-082
trouble-symptom-already-used = もう使ったコードだと出る
# S-079
trouble-symptom-too-many = 試した回数が多いと出る
# S-069, S-075
trouble-symptom-password = 名前かパスワードが違うと出る
# S-025
trouble-symptom-connection = つながらないと出る
# S-079
trouble-symptom-unknown = どれにも当てはまらない

# S-014, X-7
trouble-check-which-code = 画面が求めているのは、どのコードかを見てください。
trouble-check-which-code-more = SMS や認証アプリの数字なら、6桁ほどです。前に控えたものなら、バックアップコードです。

# S-004, S-079
trouble-check-wait = しばらく試さずに、待ってください。
trouble-check-wait-more = 画面に時間が書いてあれば、それまで待ちます。続けて試すと、長く止められることがあります。

# S-069, S-075
trouble-check-password-first = 先に、ユーザー名とパスワードを確かめてください。
trouble-check-password-first-more = コードの間違いではないようです。大文字と小文字が合っているかを見ます。忘れたときは、ログイン画面から作り直せることが多いです。

# S-025
trouble-check-line = 電波か Wi-Fi を変えて、もう一度試してください。
trouble-check-line-more = コードは正しいのかもしれません。海外や地下では、つながりにくいことがあります。

# S-083, X-7
trouble-check-newest-message = いちばん新しく届いたコードを入力してください。
trouble-check-newest-message-more = 何度か送ってもらうと、先に届いたものは通らないことが多いです。

trouble-check-send-again = コードをもう一度送ってもらってください。
trouble-check-send-again-more = 届いたら、すぐに入力します。このコードは、短い時間だけ使えるのがふつうです。

# S-023, X-7
trouble-check-clock = スマホの時刻を、自動に合わせてください。
trouble-check-clock-more = 認証アプリの数字は、時刻から作られます。時刻がずれていると、通りません。

# S-083, S-084, S-134, S-136
trouble-check-no-date = 別の種類のコードを入力していないか、見てください。
trouble-check-no-date-more = バックアップコードが、日がたつだけで使えなくなることは、ふつうありません。新しく発行したあとは、前のものが通らないことがあります。サービスの決まりが変わることもあります。

# S-080
trouble-check-spaces = 空白とハイフンを取って、入力し直してください。
trouble-check-spaces-more = 貼り付けると、前や後ろに空白が付くことがあります。

# S-081, X-4
trouble-check-digits-only = 文字に見えるところを、数字として入力してください。
trouble-check-digits-only-more = このサービスのコードは、数字だけです。O に見えたら 0、I に見えたら 1 です。

# S-081
trouble-check-look-alikes = 似た文字を、1つずつ見比べてください。
trouble-check-look-alikes-more = 0 と O、1 と I は間違えやすい組です。大文字と小文字も見ます。

# S-082, S-137
trouble-check-used-already = 前に使ったコードではないか、見てください。
trouble-check-used-already-more = ふつう、同じコードは一度しか通りません。まだ使っていないものに替えます。

# S-066, S-084
trouble-check-old-set = いちばん新しいコードかどうか、見てください。
trouble-check-old-set-more = 新しく発行すると、前のコードは使えなくなるのがふつうです。

# S-048
trouble-check-other-account = どのアカウントのコードかを見てください。
trouble-check-other-account-more = コードは、アカウントごとに違います。ログインしようとしているアカウントの名前と比べます。

# S-018, S-068
trouble-check-use-backup-code = 代わりに、バックアップコードを使ってください。
trouble-check-use-backup-code-more = 画面の「別の方法を試す」などから進めます。

# S-072, S-077
trouble-check-next-code = 次のコードを入力してください。
trouble-check-next-code-more = 通らなかったコードには、ここで印を付けます。同じものは、もう試さなくてかまいません。

# S-084
trouble-check-get-new = ログインしたままの端末で、新しいコードを発行してください。
trouble-check-get-new-more = どれも通らないときは、新しいものに替えるのが早道です。

# S-037, S-041
trouble-check-other-ways = ほかの方法へ進んでください。
trouble-check-other-ways-more = これだけ見て通らなければ、このコードではログインできないようです。案内が、残っている道を順に示します。
