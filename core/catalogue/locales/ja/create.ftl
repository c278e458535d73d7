### Making a vault: passphrase, recovery key. Keys start with "create-".

create-title = パスフレーズを決める
create-intro = 保管庫を開くための言葉です。10文字以上で、ほかでは使っていないものにしてください。
create-field = 新しいパスフレーズ
create-advice = 関係のない単語を6つ並べると、推測されにくく、覚えやすくなります。目のマークで、入力した文字を確かめられます。
create-go = この保管庫を作る
create-working = 鍵を作っています。数秒かかります。

# 強さは、推測にかかる手間を正直に言います。
create-strength-0 = すぐに推測されます
create-strength-1 = かんたんに推測されます
create-strength-2 = まだ推測されるおそれがあります
create-strength-3 = 推測されにくいです
create-strength-4 = とても推測されにくいです

create-problem-too-short = 10文字以上にしてください。
create-problem-too-long = 長すぎます。短くしてください。
create-problem-digits-only = 数字だけでは使えません。文字も混ぜてください。
create-problem-easy-to-guess = よくある言葉や並びです。関係のない言葉を足してください。
create-problem-not-text = 使えない文字が入っています。

create-key-title = 復旧キーを書き写す
create-key-intro = 紙に書き写してください。ここで一度だけ表示します。
create-key-group = { $group }組目
create-key-why-title = パスフレーズを忘れたときに使います
create-key-why = パスフレーズと復旧キーの両方をなくすと、だれにも保管庫を開けられません。
create-key-where = スマホとは別の場所に、紙で置いてください。写真には撮らないでください。
create-key-written = 書き写しました

create-type-title = 復旧キーを確かめる
create-type-intro = 紙を見ながら入力してください。書き写しの間違いが、ここで分かります。
create-type-go = 復旧キーを確かめる
create-type-working = 復旧キーで開けるか確かめています。
create-type-later = あとで確かめる
create-type-not-written = 紙が手元にないとき
