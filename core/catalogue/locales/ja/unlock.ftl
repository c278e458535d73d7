### Opening the vault. Keys start with "unlock-".

unlock-field = パスフレーズ
unlock-go = 開く
unlock-with-key = 復旧キーで開く
unlock-working = 開いています。1秒ほどかかります。

unlock-key-title = 復旧キーで開く
unlock-key-intro = 紙に書いた復旧キーを入力してください。大文字と小文字、ハイフンの有無は問いません。
unlock-key-field = 復旧キー
unlock-key-group = { $group }組目
unlock-key-group-going = { $group }組目 入力中
unlock-key-group-right = { $group }組目 正しい
unlock-key-group-wrong = { $group }組目 違います
unlock-key-slip = { $group }組目に違う文字があります。もう一度見比べてください。
unlock-key-has-u = { $group }組目に U があります。キーに U はありません。V ではありませんか。
unlock-key-forgotten = パスフレーズを忘れたときは、開いたあと、設定で新しく決めてください。復旧キーがあれば変えられます。
unlock-key-too-long = 文字が多すぎます。5文字の組が7つです。

unlock-again = もう一度確かめる

unlock-too-new-title = アプリの更新が必要です
unlock-too-new = この保管庫は、新しいバージョンの Toride で保存されました。中身はそのまま残っています。アプリを更新してから開いてください。

unlock-in-use-title = 別のウィンドウで使用中です
unlock-in-use = 同じ保管庫を二つ同時には開けません。そちらを閉じてから、もう一度確かめてください。中身は無事です。

unlock-unavailable-title = いまは開けません
unlock-unavailable = 端末が保管庫のファイルを読ませてくれません。中身はそのまま残っています。少し待つか、端末を再起動してから、もう一度確かめてください。

unlock-repair-title = 保管庫の修復が必要です
unlock-repair = ファイルに傷みがあり、そのままでは開けません。パスフレーズか復旧キーを入力すると、読めるものから保管庫を作り直します。
unlock-lost-title = 保管庫が見つかりません
unlock-lost = この端末には保管庫の控えが残っています。パスフレーズか復旧キーを入力すると、その控えから保管庫を作り直します。
unlock-repair-safe = 元のファイルは消しません。別の場所に取っておきます。アプリは削除しないでください。
unlock-repair-go = 修復する
unlock-start-over = 今回は何も読み取れませんでした。ほかに手立てがなければ、新しい保管庫で始められます。前の保管庫に残っているものは消さず、別の場所に取っておきます。
unlock-start-over-go = 新しい保管庫で始める
unlock-start-over-empty = 新しい保管庫は空の状態から始まります。前の保管庫のアカウントとコードは入りません。
unlock-start-over-kept-title = 何も消しません
unlock-start-over-kept = 前の保管庫に残っているものは、この端末の別の場所に取っておきます。あとで「取り置いた保管庫」から戻せます。
unlock-start-over-first = まだ試していない復旧キーがあれば、先にその紙を探してみてください。復旧キーで修復すると、コードを取り戻せることがあります。
unlock-start-over-after = 始めたあと、各サービスで新しいコードを発行し、ここに保存してください。
unlock-start-over-confirm = 前の保管庫を取っておき、新しく始める
unlock-repair-working = 読めるものを集めています。数秒かかります。
unlock-repaired-title = 保管庫を作り直しました
unlock-repaired-saved = { $saved }件の記録を取り戻しました。
unlock-repaired-lost = { $lost }件は読めませんでした。傷んだファイルは取ってあります。
unlock-repaired-snapshot = 最後の控えから戻しました。その後の変更は入っていません。使ったコードを確かめてください。
unlock-repaired-go = 保管庫を開く

# 前と違うところで見つかった保管庫。何が起きたかを言い、開き方はいつもと同じです。
unlock-moved-title = ここでは初めて開く保管庫です
unlock-moved = 前と同じパスフレーズか復旧キーで開いてください。アプリを入れ直したあとや、別の端末から移したあとに出ます。中身はそのままです。
unlock-key-gone-title = この端末に結び付いた鍵がなくなりました
unlock-key-gone = アプリの入れ直しや機種変更のあとなどに起こります。中身は無事です。パスフレーズか復旧キーで開いてください。

# 開けないときの、ほかの道。どれも何も消しません。
unlock-ways = 開けないとき
unlock-ways-title = ほかの方法
unlock-ways-safe = どれを選んでも、いまの保管庫は消えません。この端末に取り置き、あとで戻せます。
unlock-ways-restore = バックアップや復旧シートから戻す
unlock-ways-restore-detail = 別の端末から引き継ぐこともできます
unlock-ways-aside-detail = 前にこの端末で使っていたもの
unlock-ways-start-over-detail = 空の保管庫を、いまの保管庫とは別に作ります
