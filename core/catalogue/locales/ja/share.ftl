### ほかの人に、コードを1つ渡す画面。キーは「share-」で始めます。

# S-123, S-124
share-entry = このコードを人に渡す
share-title = コードを1つ渡す
share-intro = いまログインが必要な同僚などに渡せます。このコード1つだけを、QR コードかファイルで渡します。
share-code = { $of }個のうち{ $position }番目
share-honest-title = できること、できないこと
share-honest = 期限を守るのは対応アプリだけです。確実に止めるには、サービスで新しいコードを発行してください。
share-exposed = ここでは、このコードに「人が知っている」という印が付きます。あとで新しいコードをお勧めします。
share-until = いつまで開けるようにするか
share-hour = 1時間
share-day = 1日
share-week = 7日
share-month = 30日
share-passphrase = この保管庫のパスフレーズ
share-go = コードを封じる
share-working = コードを封じています。数秒かかります。

share-show-title = 相手に読み取ってもらう
share-show = 相手が Toride で「人から受け取ったコード」を開き、これを読み取ります。ファイルでも渡せます。
share-until-line = { $date }まで開けます
share-until-time = { $time }まで開けます
share-show-next = キーを出す

share-key-title = コードを開くキー
share-key = 相手がこの QR コードを読み取るか、7つの組を入力します。ファイルとは別の方法で、会って伝えるか、電話で伝えてください。
share-key-once = この画面を離れると、キーは二度と表示しません。
share-done = 終わる
share-notice = 人が知っているコードとして記録しました。使われたら、新しいコードを発行してください。
