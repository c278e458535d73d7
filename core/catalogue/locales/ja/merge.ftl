### 別の端末などから受け取ると、何が変わるか。キーは「merge-」、列挙は「record-change-」「merge-warning-」のあとに名前を続けます。

merge-title = ここで変わるもの
merge-made = { $date }の時点のものです
merge-nothing-title = 新しいものはありません
merge-nothing = 届いたものは、すべてこの端末にあります。
merge-accounts = アカウント
record-change-added = 新しい
record-change-changed = 変更
record-change-purged = 完全に消去

merge-codes-added = コード{ $count }個を追加
merge-codes-used = { $count }個が使用済みに
merge-codes-undone = { $count }個が未使用に戻る
merge-codes-purged = コード{ $count }個を完全に消去
merge-sum = 合わせて
merge-other = そのほか
merge-contacts = 連絡先{ $added ->
    [0] {""}
   *[other] {" "}· 新しい{ $added }件
}{ $changed ->
    [0] {""}
   *[other] {" "}· 変更{ $changed }件
}{ $purged ->
    [0] {""}
   *[other] {" "}· 完全に消去{ $purged }件
}
merge-devices = 端末{ $added ->
    [0] {""}
   *[other] {" "}· 新しい{ $added }件
}{ $changed ->
    [0] {""}
   *[other] {" "}· 変更{ $changed }件
}{ $purged ->
    [0] {""}
   *[other] {" "}· 完全に消去{ $purged }件
}
merge-places = 控えの置き場所{ $added ->
    [0] {""}
   *[other] {" "}· 新しい{ $added }件
}{ $changed ->
    [0] {""}
   *[other] {" "}· 変更{ $changed }件
}{ $purged ->
    [0] {""}
   *[other] {" "}· 完全に消去{ $purged }件
}
merge-people = 人{ $added ->
    [0] {""}
   *[other] {" "}· 新しい{ $added }件
}{ $changed ->
    [0] {""}
   *[other] {" "}· 変更{ $changed }件
}{ $purged ->
    [0] {""}
   *[other] {" "}· 完全に消去{ $purged }件
}
merge-shop = 店の記録{ $added ->
    [0] {""}
   *[other] {" "}· 新しい{ $added }件
}{ $changed ->
    [0] {""}
   *[other] {" "}· 変更{ $changed }件
}{ $purged ->
    [0] {""}
   *[other] {" "}· 完全に消去{ $purged }件
}
merge-inbox = 人から受け取ったコード{ $added ->
    [0] {""}
   *[other] {" "}· 新しい{ $added }件
}{ $changed ->
    [0] {""}
   *[other] {" "}· 変更{ $changed }件
}{ $purged ->
    [0] {""}
   *[other] {" "}· 完全に消去{ $purged }件
}
merge-newer = { $count }件は新しいバージョンの Toride のものです。そのまま残します。

merge-warning-purges-many-title = 多くのものが消えます
merge-warning-purges-many = 消した人に確かめてください。ここにあるものの5分の1を超える分が、もう1台で完全に消されています。受け取ると、ここからも消えます。
merge-warning-purges-many-agree = ここからも消してよい
merge-warning-copied-title = 2台が同じ名札でした
merge-warning-copied = 何もしなくて大丈夫です。アプリが端末ごと写されていたので、この端末に新しい名札を付けます。
merge-warning-clock-ahead-title = 時計が進んでいます
merge-warning-clock-ahead = もう1台の日付を確かめてください。届いたものに、先の日付があります。失われるものはありません。

merge-go = 受け取る
merge-working = 受け取っています。
merge-not-now = いまはやめる
merge-done-title = 受け取りました
merge-done = もう1台にあったものが、この端末にも入りました。
merge-undo = 受け取る前に戻す
merge-undo-why = ほかの変更をするか、ロックするまでは、戻せます。
merge-undone = 受け取る前の状態に戻しました。
merge-show-back-title = 今度は反対向きに
merge-show-back = もう1台で、この端末を読み取ってください。2台が同じになります。
merge-show-back-go = もう1台に見せる
merge-finish = 終わる
