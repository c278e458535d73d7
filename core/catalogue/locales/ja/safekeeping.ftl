### バックアップと復旧：バックアップファイル、復旧シート、取り置いた保管庫。キーは「safekeeping-」で始めます。

safekeeping-title = バックアップと復旧
safekeeping-why = この端末をなくしても、バックアップファイルか QR コード入りの復旧シートがあれば、別の端末で元に戻せます。

safekeeping-last-title = 最後に確かめたバックアップ
safekeeping-last = { $date }
safekeeping-last-what = { $accounts }件のアカウントが入っています。その後の変更は入っていません。
safekeeping-none-title = 確かめたバックアップはまだありません
safekeeping-none = まず1つ作ってください。1分ほどで終わります。

# バックアップファイルを作る
safekeeping-make = バックアップファイルを作る
safekeeping-make-intro = 保管庫の中身を、暗号化した1つのファイルにします。ごみ箱と履歴も入ります。
safekeeping-make-keys = このファイルを開く鍵
safekeeping-make-keys-why = 両方を選ぶと、片方を忘れても開けます。選んだ鍵を、確かめるために入力してください。
safekeeping-make-passphrase = パスフレーズで開けるようにする
safekeeping-make-key = 復旧キーで開けるようにする
safekeeping-make-neither = 鍵を1つ以上選んでください。
safekeeping-make-go = ファイルを作る
safekeeping-make-working = 暗号化しています。数秒かかります。

safekeeping-made-title = 保存する場所を選んでください
safekeeping-made = ファイルができました。保存したものを読み返し、そろっていると分かってから、バックアップと数えます。
safekeeping-made-what = { $accounts }件のアカウント、{ $codes }個のコードが入っています。
safekeeping-save = 保存する場所を選ぶ
safekeeping-saving = 保存して、読み返しています。
safekeeping-save-failed = 保存できませんでした。保管庫は変わっていません。空きを確かめるか、別の場所を選んでください。
safekeeping-save-differs = 保存したファイルが、作ったものと違います。保管庫は変わっていません。そのファイルは使わず、別の場所に保存してください。

safekeeping-done-title = バックアップができました
safekeeping-done = 保存したファイルを読み返し、全部そろっていることを確かめました。
safekeeping-done-name = ファイル名 { $name }
safekeeping-keep-title = 置き場所
safekeeping-keep-away = この端末とは別の場所にも置いてください。パソコン、USB メモリー、家族の端末などです。
safekeeping-keep-key = パスフレーズや復旧キーを書いた紙は、ファイルとは別の場所に置いてください。
safekeeping-keep-online = オンラインの保存先でも、鍵がなければ読めません。ただし、推測しやすいパスフレーズは当てられるおそれがあります。
safekeeping-keep-again = コードを使ったり替えたりしたあとは、新しく作ってください。

# バックアップファイルを試す
safekeeping-test = バックアップファイルを試す
safekeeping-test-detail = 開けるか、何が入っているかを見ます
safekeeping-test-intro = 選んだファイルを開いてみます。保管庫もファイルも変わりません。
safekeeping-choose = ファイルを選ぶ
safekeeping-choose-other = 別のファイルを選ぶ
safekeeping-choosing = ファイルを読んでいます。
safekeeping-file-made = { $date }に作られました。
safekeeping-file-backup = バックアップファイルです
safekeeping-file-sync = 端末どうしの同期ファイルです
safekeeping-file-sync-what = 別の端末での変更が入っています。取り込む前に、何が変わるかを見られます。
safekeeping-file-transfer = 別の端末への引き継ぎファイルです
safekeeping-file-transfer-what = 開くには、引き継ぎ元の端末に出ている鍵が必要です。
safekeeping-file-share = コードを1つ渡すためのファイルです
safekeeping-file-share-what = 開くには、送った人から届く鍵が必要です。
safekeeping-file-go = 取り込みへ進む
safekeeping-test-secret = 作成時のパスフレーズ
safekeeping-test-secret-why = あとで変えていても、作ったときのパスフレーズで開きます。
safekeeping-test-go = 開いてみる
safekeeping-test-working = 開いています。数秒かかります。
safekeeping-opens-title = このファイルは開けます
safekeeping-opens = { $accounts }件のアカウントと、{ $codes }個のコードが入っています。
safekeeping-opens-bin = このうち{ $count }件は、ごみ箱の中です。
safekeeping-opens-changed = 最後の変更は{ $date }です。
safekeeping-standing-other-vault = 別の保管庫のバックアップです。いまの保管庫には取り込めません。
safekeeping-standing-older = いまの保管庫より前のものです。その後の変更は入っていません。
safekeeping-standing-same = いまの保管庫と同じところまで入っています。
safekeeping-standing-newer = いまの保管庫にない変更が入っています。取り込むと、両方の変更がそろいます。
safekeeping-merge = 足りない変更を取り込む
safekeeping-merge-why = 取り込む前に、何が変わるかを見られます。いまの保管庫の変更は消えません。

# 復旧シート
safekeeping-sheet = 復旧シートを印刷する
safekeeping-sheet-detail = 復旧キーと、戻すときの手順の紙
safekeeping-sheet-now = 書き写す代わりに、このキーを載せた紙を作ります
safekeeping-sheet-intro = 端末をなくした日に、この紙を見れば元に戻せます。復旧キーと手順を、大きな文字で印刷します。
safekeeping-sheet-with = 保管庫の中身も QR コードで載せる
safekeeping-sheet-with-why = この紙と Toride だけで、すべて元に戻せます。
safekeeping-sheet-without-why = 載せないときは、元に戻すのにバックアップファイルも必要です。
safekeeping-sheet-danger-title = この紙は保管庫の鍵です
safekeeping-sheet-danger = QR コードの載った紙を手にした人は、保管庫の中身をすべて読めます。鍵のかかる場所に置いてください。
safekeeping-sheet-danger-key = この紙とバックアップファイルを手にした人は、中身をすべて読めます。別々の場所に置いてください。
safekeeping-sheet-printer = プリンターには、印刷したものの写しが残ることがあります。お店や職場の共用のものは避けてください。
safekeeping-sheet-key = 紙に書いた復旧キーを入力してください。正しいと確かめてから、シートに載せます。
safekeeping-sheet-no-key = 紙が手元にないとき
safekeeping-sheet-go = シートを作る
safekeeping-sheet-working = シートを作っています。数秒かかります。
safekeeping-sheet-ready-title = 復旧シートができました
safekeeping-sheet-pages = { $pages }ページです。
safekeeping-sheet-codes = 保管庫の中身を、{ $count }個の QR コードで載せました。
safekeeping-sheet-no-room = 中身が多く、QR コードは載せられませんでした。バックアップファイルも必ず作ってください。
safekeeping-sheet-check = 印刷したら、文字と QR コードがかすれていないかを見てください。
safekeeping-print = 印刷する
safekeeping-print-failed = 印刷を始められませんでした。ファイルに保存し、ブラウザーで開いて印刷してください。
safekeeping-page-save = ファイルに保存する
safekeeping-page-browser = 保存したファイルをブラウザーで開いて印刷してください。印刷したら、ファイルを消してください。
safekeeping-page-saved = { $name } を保存しました。ブラウザーで開いて印刷し、終わったら必ず消してください。

# 鍵のかかる場所に置く一覧
safekeeping-cabinet = 書庫に置く一覧を印刷する
safekeeping-cabinet-detail = コードも鍵も載せない、アカウントの一覧
safekeeping-cabinet-intro = どのアカウントの備えがあるかを、店や家族と分かち合うための紙です。名前は一部を伏せ、コードと鍵は載せません。
safekeeping-cabinet-empty = アカウントがまだありません。最初のコードを保存してから作ってください。
safekeeping-cabinet-go = 一覧を作る
safekeeping-cabinet-ready-title = 一覧ができました
safekeeping-cabinet-ready = { $count }件のアカウントが載っています。

# 練習
safekeeping-rehearse = 開けるかを確かめる
safekeeping-rehearse-why = 半年に一度ほど入力してみると、忘れたことや紙の紛失に早く気づけます。
safekeeping-rehearse-passphrase = パスフレーズを確かめる

# ほかのアプリ、鍵
safekeeping-others = ほかのアプリ
safekeeping-import = ほかのアプリから取り込む
safekeeping-import-detail = メモや項目にあるバックアップコードを探します
safekeeping-export = すべてを書き出す
safekeeping-export-detail = ほかのアプリへ移るときに使います。暗号化されません
safekeeping-keys = 鍵
safekeeping-rekey = 鍵をすべて作り直す
safekeeping-rekey-detail = 端末をなくしたとき、鍵を知られたかもしれないとき

# 取り置いた保管庫
safekeeping-aside = 取り置いた保管庫
safekeeping-aside-count = { $count }つあります
safekeeping-aside-intro = 新しく始めたり、バックアップから戻したりしたときの、前の保管庫です。何も消していません。
safekeeping-aside-none = 取り置いた保管庫はありません。
safekeeping-aside-at = { $date }に取り置き
safekeeping-aside-opens = 鍵があれば開けます
safekeeping-aside-damaged = 傷んでいるため、戻せません。消さずに残しています
safekeeping-aside-bring = この保管庫に戻す
safekeeping-aside-confirm-title = 保管庫を入れ替えますか
safekeeping-aside-confirm = いまの保管庫を取り置き、選んだ保管庫を戻します。どちらも消えません。あとで入れ替え直せます。
safekeeping-aside-confirm-key = 戻した保管庫は、その保管庫のパスフレーズか復旧キーで開きます。
safekeeping-aside-go = 入れ替える
safekeeping-aside-working = 入れ替えています。
safekeeping-aside-notice = 保管庫を入れ替えました。その保管庫のパスフレーズか復旧キーで開いてください。
safekeeping-aside-undated = いつ取り置いたかは分かりません
