### 端末。キーは「devices-」、列挙は「device-kind-」「device-life-」のあとに名前を続けます。

device-kind-phone = スマホ
device-kind-tablet = タブレット
device-kind-computer = パソコン
device-kind-security-key = セキュリティキー

devices-title = 端末
devices-intro = 使っている端末を記録しておくと、なくしたときに何をすればよいかが分かります。
devices-empty = まだ端末がありません。いま使っているものから加えてください。
devices-used-title = 使っている端末
devices-gone-title = 手元にない端末
devices-this = この端末
devices-holds-vault = 保管庫あり
devices-numbers = 入っている SIM：{ $names }
devices-accounts = { $count ->
    [0] 頼っているアカウントの記録はありません
   *[other] { $count }件のアカウントが頼っています
}
devices-open = { $count }件が残っています
devices-all-done = すべて済みました
devices-gone-replaced = { $date }に替えました
devices-gone-lost = { $date }になくしました

devices-add = 端末を加える
devices-add-title = 端末を加える
devices-edit = 名前と種類を変える
devices-edit-title = 端末の名前と種類
devices-name = 名前
devices-name-example = 家のタブレット
devices-name-empty = 名前を入力してください。
devices-name-too-long = 名前が長すぎます。短くしてください。
devices-name-bad = 保存できない文字があります。目に見えない文字を消してください。
devices-kind = 種類
devices-save = 保存する
devices-notice-saved = 保存しました。

# S-016, S-063, S-142
devices-changed = 機種変更した
devices-changed-title = 前の端末はどれですか
devices-changed-what = 新しい端末はそのままで、前の端末を選びます。頼っていたアカウントを、順にご案内します。
devices-changed-none = ここにないときは、先に、前に使っていた端末を加えてください。
devices-replaced = 別の端末に替えた
devices-replaced-title = 「{ $name }」を、もう使いませんか
devices-replaced-what = 頼っていたアカウントに、二段階認証の確認と新しいコードをお願いします。記録は消しません。
devices-replaced-go = 替えたと記録する

# S-015, S-024, S-062
devices-lost = なくした
devices-which-lost = どの端末をなくしましたか
devices-lost-title = 「{ $name }」をなくしましたか
devices-lost-what = 紛失、盗難、故障のときに選びます。頼っていたアカウントから、することをお知らせします。記録は消しません。
devices-lost-go = なくしたと記録する
devices-lost-first-title = 先にすること
devices-lost-first-1 = 電話番号が入っていたら、携帯電話会社に連絡して回線を止めてもらいます。
devices-lost-first-2 = 端末を探す機能が使えるなら、遠くからロックします。
devices-lost-first-3 = ログインしたままのほかの端末から、なくした端末をログアウトします。
devices-back = 手元に戻った
devices-back-title = 「{ $name }」を、また使いますか
devices-back-what = 使っている端末に戻します。
devices-back-go = 使っている端末に戻す
devices-notice-replaced = 替えたと記録しました。
devices-notice-lost = なくしたと記録しました。
devices-notice-back = 使っている端末に戻しました。
devices-walk = アカウントを順に整える
devices-walk-none = この端末に頼っていたアカウントの記録はありません。
devices-log-title = 端末についての記録
devices-log-empty = まだ記録はありません。

# S-015, S-024, S-062：なくしたあと、この順に。
devices-steps-title = なくしたあとにすること
devices-steps-intro = 次の3つを、上から順に済ませてください。なくした「{ $name }」に、コードが残っているかもしれません。済んだところは残ります。
devices-steps-intro-plain = 次の3つを、上から順に済ませてください。なくした端末に、コードが残っているかもしれません。済んだところは残ります。
devices-steps-keys = 保管庫の鍵を替える
devices-steps-keys-why = これから保存するものは、なくした端末にあった鍵では開けなくなります。
devices-steps-pair = 手元の端末に引き継ぎ直す
devices-steps-pair-why = 手元のほかの端末にも、新しい鍵が必要です。
devices-steps-pair-none = 保管庫のある端末は、ほかに記録がありません。もう1台に置いておくと、次になくしたときに安心です。
devices-steps-accounts = 各サービスで新しいコードを発行する
devices-steps-accounts-why = なくした端末にあったコードは、そこに残ります。サービスで新しいコードを発行すると、使えなくなります。
devices-steps-accounts-left = { $count }件が残っています
devices-steps-accounts-done = すべてのアカウントが済みました
devices-steps-next = 次にすること
devices-steps-done = 済みました
devices-steps-skip = これはとばす
devices-steps-skipped = とばしました
devices-steps-after-all = やはり行う
devices-steps-entry = なくしたあとの続きをする
devices-steps-end = 3つとも済みました。
devices-carry-title = ほかの端末や人と
