### 利用環境の変化、質問、答え。キーは「verdict-」「change-」「question-」「reply-」のあとに列挙の名前を続けます。

# 記録に並ぶ文
verdict-undecided = 端末を確かめられませんでした。
verdict-fresh = この端末で使い始めました。
verdict-vault-lost = 前にあった保管庫が見つかりませんでした。
verdict-same-device = 前と同じ端末でした。
verdict-reinstalled = 同じ端末に、アプリを入れ直しました。
verdict-restored-on-another-phone = 別の端末に移りました。
verdict-copied-to-second-phone = 2台の端末で使うようになりました。
verdict-file-replaced = 保管庫のファイルが、別のものに替わりました。
verdict-unclear = 同じ端末かどうか、分かりませんでした。

change-biometrics-changed = パスフレーズで開いてください。端末に登録した指紋や顔が変わりました。
change-passcode-removed = パスフレーズで開いてください。端末のパスコードがなくなりました。
change-key-lost = パスフレーズで開いてください。端末に結び付いた鍵がなくなりました。
change-system-updated = 端末のシステムが更新されました。することはありません。
# S-063, S-109
change-carrier-changed = 電話番号が変わっていないか、確かめてください。SIM の通信会社が変わりました。
change-sim-absent = SMS や電話が届くか、確かめてください。SIM が入っていません。
change-screen-lock-removed = 端末の画面ロックをオンにしてください。オフのままだと、拾った人が端末を開けます。
change-hardware-id-reset = 端末の識別番号が変わりました。することはありません。
change-folder-copied = 保管庫のフォルダが、前と違う場所にあります。
change-vault-older = どのコードを使ったか、確かめてください。保管庫がこの端末で最後に開いたときより古く、その後に使ったコードが未使用と表示されることがあります。別の端末や新しいバックアップで最新にできます。
change-vault-older-read = 最新にする

# S-063
question-old-phone-title = 前の端末は、いまも手元にありますか
question-old-phone = この端末は、前と違うようです。答えに応じて、新しいコードが必要なアカウントをお知らせします。何も消しません。
question-same-phone-title = 前と同じ端末ですか
question-same-phone = 端末が替わったのかどうか、アプリからは分かりません。答えに応じて、することをお知らせします。何も消しません。
question-put-here-title = この保管庫は、自分でここに置きましたか
question-put-here = 保管庫のファイルが、前と違うものになっています。心当たりがなければ、アカウントを一通り確かめてから答えてください。何も消しません。
question-why-title = なぜ聞くのですか
question-why = 端末が替わると、認証アプリや SMS が前の端末に残り、コードも前の端末から見られることがあるためです。
question-go = 答えを決める
question-later = あとで答える

reply-replaced = この端末に替えた
reply-replaced-how = 前の端末は消したか、もう使いません。
reply-both = 両方とも使っている
reply-both-how = 前の端末も手元にあり、これからも使います。
reply-lost = 前の端末をなくした
reply-lost-how = 紛失や盗難、故障で、手元にありません。
reply-same-phone = 同じ端末です
reply-same-phone-how = 端末は替わっていません。自分で置いた保管庫のときも、これを選びます。

# 答えたあと。
reply-notice = 答えを記録しました。
reply-after-gone-title = 前の端末にもコードが残っているかもしれません
reply-after-gone = 保管庫の鍵を替え、各サービスで新しいコードを発行してください。前の端末にある保管庫は、ここで何を変えても、前のパスフレーズで開きます。
reply-after-gone-go = アカウントを順に整える
reply-after-gone-steps = なくしたあとにすることへ進む
reply-after-both-title = 2台の保管庫は別々に変わります
reply-after-both-go = 端末どうしをそろえる
reply-after-both = ときどき、端末どうしをそろえてください。使ったコードや新しいコードが、もう1台にも伝わります。
reply-after-passphrase = パスフレーズを知られたかもしれないときは、設定で変えてください。
