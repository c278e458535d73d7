### What happened to the codes of an account. Keys start with "history-".

history-title = History
history-empty = Nothing has happened yet.
history-date = { $date }
history-account-added = The account was added
history-account-binned = It was put into the bin
history-set-stored = { $codes ->
    [one] One code was stored
   *[other] { $codes } codes were stored
}
history-set-retired = A set became void
history-set-exposed = A set may have been seen
history-set-rebuilt = A set was put together again after damage. Codes shown as unused may have been used
history-code-shown = Code no. { $position } was shown
history-code-used = Code no. { $position } was used
history-use-undone = Code no. { $position } is unused again
history-code-rejected = Code no. { $position } was not accepted
history-code-exposed = Code no. { $position } may have been seen
