### 1つのアカウント、または保管庫のお知らせ。キーは「card-」で始めます。

card-title = お知らせ
card-vault = 保管庫
card-since = { $date }から
card-todo = 残っていること
card-alternative = または
card-open-account = アカウントを見る

card-none-title = 済みました
card-none = ここで、することはありません。

# あとにする。消すことはできません。
card-put-off = あとにする
card-put-off-why = お知らせは消えません。その日にまた出ます。
card-put-off-critical = 使えるコードがないため、待てるのは明日までです。
card-put-off-until = { $date }まで待っています
card-notice-put-off = { $date }にまた出します。

# S-135
card-keep-title = このコードを使い続けますか
card-keep-what = 控えがそろっていて、だれにも見られていなければ、使い続けてかまいません。次に見直すころ、もう一度お知らせします。
card-keep-field = そう決めた理由
card-keep-hint = 書かなくてもかまいません。コードは書かないでください。
card-keep-example = 紙の控えを確かめた
card-keep-too-long = 理由が長すぎます。短くしてください。
card-keep-bad = 保存できない文字があります。目に見えない文字を消してください。
card-keep-go = 使い続けると記録する
card-notice-kept = 使い続けると記録しました。

# S-094
card-one-way-title = 方法は1つで足りますか
card-one-way-what = その1つをなくすと、頼れるのはコードだけです。コードを、端末とは別の場所にも控えてください。
card-one-way-go = 1つのままにする
card-notice-one-way = 1つで足りると記録しました。

# S-008, S-141
card-on-again-title = 二段階認証はオンですか
card-on-again-what = サービスの設定を開いて、二段階認証がオンかを見てください。オフなら、オンに戻してから答えてください。
card-on-again-go = オンになっている
card-notice-on-again = オンだと記録しました。

# 公式の案内がある手順だけを出します。
card-steps-none = このサービスの手順は用意がありません。サービスの設定で「二段階認証」や「セキュリティ」を探してください。

card-passphrase-title = パスフレーズを確かめる
card-passphrase-intro = いつものパスフレーズを入力してください。覚えているかを確かめるだけで、何も変わりません。
card-passphrase-field = パスフレーズ
card-passphrase-go = 確かめる
card-passphrase-working = 確かめています。1秒ほどかかります。
card-passphrase-forgotten = 思い出せないときは、ここで閉じてかまいません。復旧キーがあれば、パスフレーズを新しく決められます。
card-notice-passphrase = パスフレーズを確かめました。
