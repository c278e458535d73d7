### What happened to the codes of an account. Keys start with "history-".
