### 印刷する紙：復旧シートと、鍵のかかる場所に置く一覧。キーは「sheet-」で始めます。

sheet-title = 復旧シート
sheet-made = { $date }作成
sheet-number = シート { $number }
sheet-page = { $page } / { $pages } ページ

sheet-key-title = 保管庫の復旧キー
sheet-key-letters = 数字と大文字でできています。英字の I、L、O、U は使わないので、丸い文字はゼロです。

# S-007, S-026
sheet-restore-title = 保管庫を戻すには
sheet-restore-app = スマホかタブレットに Toride を入れて、開きます。
sheet-restore-paper = 「{ $start }」、「{ $paper }」の順に選びます。
sheet-restore-codes = 2ページ目からの QR コードを、1つずつカメラで読みます。順番は問いません。
sheet-restore-file = 「{ $start }」、「{ $file }」の順に選び、下に書いた場所のファイルを開きます。
sheet-restore-key = 上の復旧キーを、1組目から順に入力します。
sheet-restore-passphrase = 新しいパスフレーズを決めます。前のものは必要ありません。
sheet-restore-forgotten = パスフレーズを忘れただけなら、アプリの最初の画面で復旧キーを入力すれば開きます。

# S-015, S-024
sheet-lost-title = 端末をなくしたときの順番
sheet-lost-line = 携帯電話会社に連絡して、回線を止めてもらいます。
sheet-lost-open = 別の端末で保管庫を開きます。なければ、上の手順で戻します。
sheet-lost-mail = メール、次に電話番号のアカウントから、ログインできるか確かめます。
sheet-lost-codes = なくした端末をログアウトさせ、新しいコードを発行します。
sheet-lost-keys = アプリで鍵をすべて作り直し、新しいシートを印刷して、この紙を裁断します。

sheet-care-title = この紙の扱い
sheet-care-vault = この紙と QR コードがそろえば、だれでも中身をすべて読めます。鍵のかかる場所に置いてください。
sheet-care-apart = QR コードのページだけでは開きません。このページと別の場所に置くと、より安全です。
sheet-care-key = この紙とバックアップファイルがそろえば、だれでも中身をすべて読めます。別々の場所に置いてください。
sheet-care-copies = 写真に撮らないでください。プリンターにも写しが残ることがあります。
sheet-care-no-room = 中身が多く、QR コードは紙に収まりませんでした。バックアップファイルを必ず取っておいてください。

sheet-check-title = しまうときに書くこと
sheet-check-place = しまった場所
sheet-check-second = もう1部の場所
sheet-check-file = バックアップファイルの場所
sheet-check-typed = 復旧キーを確かめた日
sheet-check-read = QR コードを確かめた日

sheet-call-title = 連絡先
sheet-call-carrier = 携帯電話会社
sheet-call-person = 頼れる人

sheet-codes-title = 保管庫の QR コード
sheet-codes-which = { $first } から { $last } まで、全部で { $count } 個
sheet-codes-how = 順番は問いません。全体のどれか2つが読めなくても、元に戻せます。
sheet-codes-sealed = 中身は暗号化されています。開くには復旧キーが必要です。この日より後の変更は入っていません。

# S-121, S-122, S-126
sheet-list-title = アカウントの一覧
sheet-list-what = 名前は一部を伏せています。コードと鍵は載っていません。
sheet-list-count = { $count }件
sheet-list-service = サービス
sheet-list-account = アカウント
sheet-list-codes = 残り
sheet-list-places = 控えの場所
sheet-list-person = 管理担当者
sheet-list-renewed = コードの日付
sheet-list-no-codes = なし
sheet-list-left = { $left } / { $of }
sheet-list-day = { $date }
