### すべてを書き出す。キーは「export-」で始めます。

export-title = すべてを書き出す
export-warning-title = 暗号化されません
export-warning = 書き出したファイルを手にした人は、すべてのコードとアカウントの名前を読めます。
export-when = ほかのアプリへ移るときに使います。控えには、暗号化されるバックアップファイルを使ってください。
export-instead = バックアップファイルを作る
export-form = ファイルの形
export-form-json = JSON
export-form-json-what = すべての記録が入ります。プログラムで読むのに向きます。
export-form-csv = 表（CSV）
export-form-csv-what = 表計算ソフトで開けます。コードの前に付く ' は、数字が変わるのを防ぐ印です。
export-agree = だれでも読めるファイルができることを理解しました
export-go = 書き出す
export-working = 書き出しています。数秒かかります。
export-ready-title = 保存する場所を選んでください
export-ready = { $accounts }件のアカウント、{ $codes }個のコードが入っています。
export-unreadable = このほか{ $count }個のコードは、傷んでいて読めません。
export-save = 保存する場所を選ぶ
export-saving = 保存しています。
export-failed = 保存できませんでした。保管庫は変わっていません。書きかけのファイルが残っていたら消し、別の場所を選んでください。
export-done-title = 書き出しました
export-done-name = ファイル名 { $name }
export-done-delete-title = 使い終えたら、消してください
export-done-delete = ファイルを消し、ごみ箱も空にしてください。オンラインの保存先に置くと、消しても写しが残ることがあります。
export-done-seen = だれかに見られたかもしれないときは、サービスで新しいコードを発行してください。
