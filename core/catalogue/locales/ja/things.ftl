### 控えの置き場所と人。キーは「things-」、種類は「place-kind-」のあとに列挙の名前を続けます。

place-kind-paper = 紙
place-kind-cabinet = 鍵のかかる引き出しや書庫
place-kind-manager = パスワード管理アプリ
place-kind-file = 画像やファイル
place-kind-other = そのほか

things-title = 控えの置き場所と人

# S-111, S-120, S-121, X-2
things-places = 控えの置き場所
things-places-why = コードの控えをどこに置いたかを記録します。コードそのものは書かないでください。
things-places-empty = まだありません。紙などに控えを取ったら、その場所を加えてください。
things-place-add = 置き場所を加える
things-place-new-title = 置き場所を加える
things-place-title = 控えの置き場所
things-place-edit = 名前と種類を変える
things-place-name = 置き場所の名前
things-place-name-example = 事務所の書庫
things-place-name-empty = 名前を入力してください。
things-place-name-too-long = 名前が長すぎます。短くしてください。
things-place-name-bad = 保存できない文字があります。目に見えない文字を消してください。
things-place-kind = 種類

# S-122
things-place-keeper = だれが開けられますか
things-place-keeper-none = 自分だけ、または決めていない
things-place-keeper-why = その人がお店や会社を離れたら、新しいコードをお願いします。
things-place-accounts = { $count ->
    [0] ここに控えがあるアカウントの記録はありません
   *[other] { $count }件のアカウントの控えがあります
}
things-place-kept-by = 開ける人：{ $name }
things-save = 保存する
things-notice-saved = 保存しました。

# S-062, S-143
things-place-lost = なくした、または見られた
things-place-lost-title = 「{ $name }」の控えをなくしたか、見られましたか
things-place-lost-what = 控えがあったアカウントに、新しいコードをお願いします。記録は消しません。
things-place-lost-go = そう記録する
things-place-lost-on = { $date }に、なくしたか見られたと記録
things-place-after-title = 次のアカウントに新しいコードが必要です
things-place-after-none = ここに控えがあるアカウントの記録はありません。
things-place-found = 見られておらず、手元にあった
things-place-notice-lost = なくしたか見られたと記録しました。
things-place-notice-found = 手元にあると記録しました。

# S-012, S-122, S-133
things-people = 人
things-people-why = お店や会社で、コードを知っている人や控えを開ける人を記録します。離れたときに、することが分かります。
things-people-empty = まだいません。ひとりで使うなら、加えなくてかまいません。
things-person-add = 人を加える
things-person-new-title = 人を加える
things-person-title = 人
things-person-edit = 名前を変える
things-person-name = 名前
things-person-name-example = 山田（店長）
things-person-name-empty = 名前を入力してください。
things-person-name-too-long = 名前が長すぎます。短くしてください。
things-person-name-bad = 保存できない文字があります。目に見えない文字を消してください。
things-person-accounts = { $count ->
    [0] 関わったアカウントの記録はありません
   *[other] { $count }件のアカウントに関わっています
}
things-person-left = 離れた
things-person-left-title = 「{ $name }」は、お店や会社を離れましたか
things-person-left-what = その人がコードを知っていたアカウントに、新しいコードをお願いします。記録は消しません。
things-person-left-go = 離れたと記録する
things-person-left-on = { $date }に離れたと記録
things-person-after-title = 次のアカウントに新しいコードが必要です
things-person-after-none = この人が関わったアカウントの記録はありません。
things-person-after-sessions = その人の端末にログインが残っていないかも、サービスの設定で確かめてください。
things-person-back = 離れていない、または戻った
things-person-notice-left = 離れたと記録しました。
things-person-notice-back = いると記録しました。
