### 通知とその設定。キーは「reminder-」で始めます。通知には、アカウントもサービスも書きません。

reminder-title = 通知
reminder-on = 備えの確認を通知する
reminder-why = 新しいコードや確認が必要になったとき、お知らせします。通知にアカウントの名前は出ません。
reminder-off = 通知しません。Toride を開くと、お知らせはいつもどおり並びます。
reminder-next = 次の通知は{ $date }ごろです。
reminder-next-none = 次の通知の予定はありません。
reminder-quiet = 通知しない時間帯
reminder-quiet-from = 始まり
reminder-quiet-to = 終わり
reminder-quiet-same = 始まりと終わりが同じときは、いつでも通知します。
reminder-time = { $hour }:{ $minute }
reminder-earlier = 30分早く
reminder-later = 30分遅く
reminder-permission-title = 通知が許可されていません
reminder-permission = 端末の設定で、Toride の通知を許可してください。許可しなくても、開けばお知らせを見られます。
reminder-permission-go = 端末の設定を開く
reminder-permission-ask = 通知を許可する
reminder-window = このパソコンでは通知を出しません。Toride を開くと、お知らせが並びます。

reminder-channel = 備えの確認
reminder-channel-what = 新しいコードや確認が必要になったときの通知です。
reminder-notification-title = 備えを確かめるころです
reminder-notification = Toride を開いて、お知らせを見てください。
