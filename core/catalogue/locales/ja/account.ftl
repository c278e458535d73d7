### The list of accounts, one account, its codes. Keys start with "account-".

account-title = アカウント
account-list-title = アカウント一覧
account-business = お店・会社のアカウント

account-bin-title = ごみ箱
account-bin-detail = しまったアカウントを見る、戻す
account-bin-note = ここにあるアカウントは、いつでも元に戻せます。
account-bin-empty = ごみ箱は空です。

account-todo-go = お知らせを見る
account-ties = このアカウントが頼るもの

account-show-code = コードを表示する
account-add-codes = 新しいコードを追加
account-no-codes = まだコードがありません。ログインできる今のうちに保存しておきましょう。
account-none-left = 使えるコードが残っていません。サービスで新しいコードを発行して、ここに保存してください。

# S-134, S-135
account-age = { $months ->
    [0] このコードは、今月のものです。
   *[other] このコードは、{ $months }か月前のものです。
}

account-damaged-title = このアカウントに読めない部分があります

account-set-current = いまのコード
account-set-older = 前からのコード
account-set-stored = { $date }に保存
account-set-issued = { $issued }に発行、{ $stored }に保存
account-set-exposed = 人に見られたかもしれません（{ $date }）
account-set-unexpose = 見られていなかった
account-set-about = この一式について

# S-062, S-123, S-124
account-set-expose-why = メモや画像をなくしたとき、人に見られたかもしれないとき、だれかに送ったときは、印を付けてください。新しいコードをお勧めします。
account-set-expose = 見られたかもしれない

# S-066, S-067
account-set-retire-why = サービスで新しいコードを発行すると、この一式は使えなくなることがあります。使えなくなったら、履歴へ移してください。
account-set-retire = もう使えない一式にする
account-set-codes = { $count }個のコード
account-set-retired-on = { $date }に使えなくなりました
account-set-unretire = まだ使える一式に戻す
account-retired = 使えなくなった一式（{ $count }）
account-retired-note = 記録として残しています。ここから表示はしません。

account-code = { $position }番目
account-code-unused = 未使用
account-code-used = 使用済み { $date }
account-code-rejected = 使えなかった { $date }
account-code-exposed = 見られたかも { $date }
account-code-show = これを表示する
account-code-expose = 見られたかもしれない
account-code-unexpose = 見られていなかった
account-code-unuse = 使っていなかった
account-code-unreject = 使えるコードに戻す

account-notice-code-exposed = 見られたかもしれない、と記録しました。
account-notice-set-exposed = 見られたかもしれない、と記録しました。新しいコードを発行してください。
account-notice-set-retired = もう使えない一式として、履歴へ移しました。
account-notice-binned = ごみ箱に入れました。
account-notice-restored = 元に戻しました。
account-notice-purged = 完全に消しました。

account-edit = 名前を変える
account-edit-title = 名前を変える
account-edit-save = 保存する

account-to-bin = ごみ箱に入れる
account-binned-title = ごみ箱に入っています
account-binned = コードは暗号化したまま残っています。使うときは元に戻してください。
account-restore = 元に戻す
account-purge = 完全に消す

account-purge-title = 完全に消す
account-purge-what-title = 元に戻せません
account-purge-what = このアカウントの名前、コード、履歴を、控えからも消します。まだ使えるコードは{ $left }個あります。
account-purge-service = サービスのアカウントはそのまま残ります。消す前に、そのサービスにほかの方法で入れることを確かめてください。
account-purge-go = 完全に消す
account-purge-working = 消しています。数秒かかります。
