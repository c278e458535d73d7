### What happened to the codes of an account. Keys start with "history-".

history-title = 履歴
history-empty = まだ何も起きていません。
history-date = { $date }
history-account-added = アカウントを追加しました
history-account-binned = ごみ箱に入れました
history-set-stored = { $codes }個のコードを保存しました
history-set-retired = 一式が使えなくなりました
history-set-exposed = 一式が見られたかもしれません
history-set-rebuilt = 壊れた記録から一式を組み立て直しました。未使用と出るコードも、使い終えているかもしれません
history-code-shown = { $position }番目のコードを表示しました
history-code-used = { $position }番目のコードを使いました
history-use-undone = { $position }番目のコードを未使用に戻しました
history-code-rejected = { $position }番目のコードは使えませんでした
history-code-exposed = { $position }番目のコードが見られたかもしれません
