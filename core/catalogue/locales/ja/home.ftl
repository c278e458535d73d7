### The home screen. Keys start with "home-".

home-lock = ロックする
home-settings = 設定
home-accounts = アカウント
home-see-all = すべて見る（{ $count }）
home-add = 追加
home-empty = まだアカウントがありません。最初のコードを追加してください。
home-checked = 保管庫の最終確認 { $date }
home-left = { $of }個のうち、あと{ $left }個使えます

home-all-well-title = すべて整っています
home-all-well = { $date }の時点で、急いですることはありません。

home-stock-damaged = 読めない部分あり

home-urgency-critical = 最優先
home-urgency-now = 今すぐ
home-urgency-soon = 近いうちに
home-urgency-later = 時間のあるときに

home-card-more = ほかに{ $count }件の理由
home-card-look = くわしく
home-notices-all = すべてのお知らせを見る（{ $count }）
home-notices-put-off = あとにしたお知らせ（{ $count }）

home-readiness-count = { $state } { $count }件

home-what-if = もし、なくしたら
home-what-if-detail = どのアカウントに入れるかを試す
home-what-if-line = この端末をなくしても、{ $of }件中{ $count }件に入れます
home-checklist = 連絡先と二段階認証
home-checklist-detail = いまも自分に届くかを確かめる
home-checklist-due = { $count }件を確かめてください
home-devices = 端末
home-devices-detail = 機種変更したとき、なくしたとき
home-things = 控えの置き場所と人
home-things-detail = 控えをなくしたとき、人が離れたとき
home-safekeeping = バックアップと復旧
home-safekeeping-last = 最後に確かめたバックアップ { $date }
home-safekeeping-none = 確かめたバックアップはまだありません

home-next-first-title = 最初のコードを保存しましょう
home-next-first = サービスのバックアップコードを貼り付けるだけです。1分ほどで終わります。
home-next-first-go = コードを追加する

home-next-prove-title = 復旧キーを確かめましょう
home-next-prove = 紙に書いた復旧キーを一度入力すると、書き間違いがないと分かります。
home-next-prove-go = 復旧キーを確かめる

home-next-store-title = { $account } のコードがありません
home-next-store = ログインできる今のうちに、サービスでコードを発行して保存してください。
home-next-store-go = コードを保存する

home-next-damage-title = 読めない記録があります
home-next-damage = 何が読めないかを確かめてください。ほかの記録は無事です。
home-next-damage-go = 確かめる

home-damage-title = 読めない記録
home-damage-intro = 開くときに、次の記録を読めませんでした。ほかはすべて無事で、何も消していません。
home-damage-none = 読めない記録はありません。
home-damage-account = アカウント全体が読めません。
home-damage-codes = このアカウントのコードが読めません。ログインできるうちに、新しいコードを発行してください。
home-damage-info = 保管庫についての記録が読めません。
home-damage-contact = 連絡先が1つ読めません。
home-damage-device = 一覧の端末が1つ読めません。
home-damage-place = 一覧の置き場所が1つ読めません。
home-damage-person = 一覧の人が1人読めません。
home-damage-handover = 引き継ぎの記録が1つ読めません。
home-damage-outsourcing = 外注先向けの紙の内容が1つ読めません。
home-damage-manifest = 記録の一覧が食い違っています。足りない記録や、古い記録があるかもしれません。
home-damage-slot = 開き方の一つが傷んでいます。パスフレーズを変えるか、復旧キーを作り直してください。
home-damage-log = 操作の記録の一部が読めません。
home-damage-unknown = 新しいバージョンで保存された記録があります。
home-damage-id = 記録の番号 { $id }
home-damage-safe-title = いまは読むことだけができます
home-damage-safe = コードはいつもどおり表示できます。使用済みの印や追加は、続けると決めてからできます。
home-damage-accept-title = 読めるもので続ける
home-damage-accept = 控えを取ったうえで、読めない記録を別の場所に移します。消しません。
home-damage-go = 読めるもので続ける
home-damage-working = 控えを取っています。数秒かかります。
home-notice-damage-accepted = 読めるもので続けられるようになりました。
