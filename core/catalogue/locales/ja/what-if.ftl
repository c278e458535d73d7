### もしも。キーは「what-if-」、列挙は「outcome-」「fix-」「way-」のあとに名前を続けます。
### way- は $name（もの）、$about（名前があれば 1）、$kind（二段階認証の方法）だけを使えます。

what-if-title = もし、なくしたら
what-if-intro = なくしたものを選ぶと、どのアカウントに入れるかが分かります。
what-if-about-title = この画面でできること
what-if-about-1 = スマホや電話番号、控えなどを、なくしたことにして試します。いくつ選んでもかまいません。
what-if-about-2 = 試すだけです。記録もコードも変わりません。
what-if-about-3 = パスワードは覚えているものとして調べます。記録していない方法は、ないものとして数えます。

what-if-things = なくしたことにするもの
what-if-this-device = この端末
what-if-this-device-named = この端末（{ $name }）
what-if-devices = 端末
what-if-contacts = 電話番号とメール
what-if-places = 控えの置き場所
what-if-chosen = { $name }、なくした
what-if-not-chosen = { $name }、手元にある
what-if-takes = 一緒になくなるもの：{ $names }
what-if-clear = すべて手元に戻す
what-if-none-chosen = なくしたものを、上から選んでください。いまは、すべて手元にあるときの結果です。

what-if-summary = { $of }件のうち、{ $gets-in }件に入れます。
what-if-summary-identity = { $count }件は、サービスの本人確認が必要です。
what-if-summary-lost = { $count }件は、入れなくなるおそれがあります。
what-if-summary-all = { $of }件すべてに入れます。
what-if-ways = 残る方法
what-if-ways-identity = 本人確認に使える連絡先
what-if-no-way = 記録の上では、入る方法が残りません。
what-if-more-ways = ほかに{ $count }件
what-if-best-title = いちばん効く備え
what-if-best = { $step }：これで{ $accounts }件に入れるようになります。
what-if-no-fix = いまの記録では、1つで足りる備えが見つかりません。方法や連絡先を記録してから、もう一度試してください。

what-if-empty-title = まだ調べるものがありません
what-if-empty = アカウントを追加すると、ここで試せます。
what-if-empty-go = アカウントを追加する
what-if-no-things = 端末や連絡先を記録すると、ここで選べます。
what-if-no-things-go = 連絡先と方法を記録する
what-if-record = 足りない記録を加える

# S-102 から S-107
what-if-identity-note = 本人確認には数日かかることがあり、必ず戻れるとは限りません。

outcome-gets-in-short = 入れる
outcome-identity-check-short = 本人確認
outcome-probably-lost-short = 失うおそれ

fix-store-codes = 新しいコードを保存する
fix-store-codes-how = サービスで発行し、いまの控えと同じところにも置きます。
fix-second-device = もう1台にもコードを保存する
fix-second-device-how = 手元のもう1台に Toride を入れ、同じコードを保存します。
fix-copy = コードの控えを別の場所に置く
fix-copy-how = 紙などに書き、一緒になくさない場所に置きます。
fix-second-factor = 二段階認証の方法を加える
fix-second-factor-how = 残っている端末や連絡先で、もう1つの方法を設定します。
fix-contact = 連絡先を登録する
fix-contact-how = サービスに届く連絡先があると、本人確認に進めることがあります。

way-factor = { $about ->
    [0] { $kind }
   *[other] { $kind }（{ $name }）
}
way-code-in-vault = { $about ->
    [0] 保管庫にあるコード
   *[other] 「{ $name }」の保管庫にあるコード
}
way-code-in-place = { $about ->
    [0] 控えにあるコード
   *[other] 「{ $name }」に置いたコード
}
# S-088
way-session = { $about ->
    [0] ログインしたままの端末
   *[other] ログインしたままの「{ $name }」
}
way-contact = { $about ->
    [0] 登録した連絡先
   *[other] 登録した連絡先「{ $name }」
}
