### お知らせの理由、すること、あとにすること。キーは「prompt-」「step-」「put-off-」のあとに列挙の名前を続けます。
### どの文も次だけを使えます。$name は一つ目のものの名前、$about は名前のあるものの数、$left と $of はコードの数、
### $kind は二段階認証の方法の名前です。

# S-021, S-061, S-073, S-078, S-138, S-139, X-3
prompt-code-used-title = { $left ->
    [0] コードを使い切りました
   *[other] 新しいコードが必要です
}
prompt-code-used = { $left ->
    [0] サービスで新しいコードを発行し、ここに保存してください。いまスマホをなくすと、入れなくなるおそれがあります。
   *[other] サービスで新しいコードを発行し、ここに保存してください。{ $of }個のうち、使えるのはあと{ $left }個です。残りは、新しい一式を保存するまでここに残ります。
}

# S-062, S-124, S-143
prompt-set-exposed-title = コードを見られたかもしれません
prompt-set-exposed = { $about ->
    [0] サービスで新しいコードを発行し、ここに保存してください。前のコードを、ほかの人が知っているかもしれません。
    [1] サービスで新しいコードを発行し、ここに保存してください。「{ $name }」のことで、前のコードをほかの人が知っているかもしれません。
   *[other] サービスで新しいコードを発行し、ここに保存してください。「{ $name }」などのことで、前のコードをほかの人が知っているかもしれません。
}

# S-063, S-142
prompt-phone-changed-title = 端末が変わりました
prompt-phone-changed = { $about ->
    [0] 残っていることを、順に済ませてください。このアカウントは、手元にない端末に頼っていました。
    [1] 残っていることを、順に済ませてください。このアカウントは「{ $name }」に頼っていました。
   *[other] 残っていることを、順に済ませてください。このアカウントは「{ $name }」などに頼っていました。
}

# S-022, S-063, S-103, S-109
prompt-contact-changed-title = 連絡先が変わりました
prompt-contact-changed = { $about ->
    [0] サービスの登録を直し、新しいコードを保存してください。ここで使う連絡先が、変わったか、使えなくなりました。
    [1] サービスの登録を直し、新しいコードを保存してください。「{ $name }」が、変わったか、使えなくなりました。
   *[other] サービスの登録を直し、新しいコードを保存してください。「{ $name }」などが、変わったか、使えなくなりました。
}

# S-021, S-135
prompt-set-old-title = コードを見直すころです
prompt-set-old = 新しいコードに替えるか、このまま使うかを決めてください。長く置くと、控えをなくしたことや見られたことに気づきにくくなります。

# S-009, S-011, S-110
prompt-no-codes-title = コードがまだありません
prompt-no-codes = ログインできるうちに、サービスでコードを発行し、ここに保存してください。いつもの方法が使えない日の備えになります。

# S-094
prompt-one-way-in-title = 二段階認証の方法が1つです
prompt-one-way-in = もう1つの方法を加えるか、1つで足りるかを決めてください。その1つが使えなくなると、頼れるのはコードだけになります。

# S-010, S-093, S-109
prompt-contact-unconfirmed-title = 連絡先を確かめるころです
prompt-contact-unconfirmed = { $about ->
    [0] 連絡先が、いまも自分に届くかを確かめてください。使えない連絡先では、本人確認が難しくなります。
    [1] 「{ $name }」が、いまも自分に届くかを確かめてください。使えない連絡先では、本人確認が難しくなります。
   *[other] 「{ $name }」などが、いまも自分に届くかを確かめてください。使えない連絡先では、本人確認が難しくなります。
}

prompt-safekeeping-stale-title = この端末にしかない変更があります
prompt-safekeeping-stale = バックアップを作るか、もう1台と同期してください。この端末をなくすと、ここにしかないコードは失われます。

prompt-rehearsal-title = 保管庫を開けるか確かめるころです
prompt-rehearsal = 復旧キーとパスフレーズのうち、下にあるものを入力してください。忘れたことや紛失に、開いているうちに気づけます。

# S-008
prompt-switched-off-title = 二段階認証を確かめてください
prompt-switched-off = サービスの設定で、二段階認証がオンかを確かめてください。このサービスでは、コードを使うとオフになることがあります。

step-store-new-set = 新しいコードを保存する
step-store-new-set-how = サービスで新しく発行し、出てきたコードをここに貼り付けます。
step-confirm-factor = { $about ->
    [0] { $kind }を確かめる
   *[other] { $kind }（{ $name }）を確かめる
}
step-confirm-factor-how = いま使う端末で一度試します。もう使わない方法は、サービスでオフにします。
step-update-contact = { $about ->
    [0] 新しい連絡先をサービスに伝える
   *[other] 「{ $name }」をサービスに伝える
}
step-update-contact-how = サービスの設定で登録を直し、直したことをここに記録します。
step-drop-contact = { $about ->
    [0] 使えない連絡先をサービスから外す
   *[other] 「{ $name }」をサービスから外す
}
step-drop-contact-how = サービスの設定で、連絡先からも二段階認証からも外します。
step-confirm-contact = { $about ->
    [0] 連絡先を確かめる
   *[other] 「{ $name }」を確かめる
}
step-confirm-contact-how = 電話番号なら SMS、メールなら受信箱で、いまも届くかを見ます。
step-turn-on-again = 二段階認証をオンに戻す
step-turn-on-again-how = サービスの設定で二段階認証を開き、オンなら、そのことをここに記録します。
step-add-factor = 二段階認証の方法を加える
step-add-factor-how = サービスの設定でもう1つ加え、同じものをここにも記録します。
step-accept-one-way = 1つのままにする
step-accept-one-way-how = 1つで足りると決めたことを記録します。あとで変えられます。
step-keep-old-set = このまま使う
step-keep-old-set-how = 控えがそろい、だれにも見られていないなら、このまま使うと記録します。
step-back-up = バックアップファイルを作る
step-back-up-how = 暗号化したファイルを保存し、読み返して確かめます。
step-sync = もう1台とそろえる
step-sync-how = 2台で画面のコードかファイルを見せ合います。もう1台に保管庫がまだないときは、そこから始められます。
step-type-recovery-key = 復旧キーを入力する
step-type-recovery-key-how = 復旧シートを見ながら、一度入力します。
step-type-passphrase = パスフレーズを入力する
step-type-passphrase-how = いつものパスフレーズを、一度入力します。

put-off-1 = 明日
put-off-7 = 1週間後
put-off-30 = 1か月後
