### Codes that somebody shared. Keys start with "inbox-".

inbox-title = Codes shared with you
inbox-detail = Codes that somebody passed to you
inbox-intro = They belong to somebody else’s account. Use one when you agreed on it, and tell them.
inbox-empty-title = Nobody has shared a code with you
inbox-empty = When somebody does, read it here: from their screen, or from a file.
inbox-read = Read a code from somebody
inbox-until = Can be opened until { $date }
inbox-until-time = Can be opened until { $time }
inbox-over = Its time was over on { $date }
inbox-received = Received { $date }
inbox-open = Show the code
inbox-shown = Tell the person when it has worked. They mark it used in their own vault.
inbox-over-what = Ask for a new one if you still need it. This one is no longer shown.
inbox-discard = Remove it
inbox-discard-sure-title = Remove this code?
inbox-discard-sure = It goes from this device for ever. The account and its owner keep theirs.
inbox-discard-go = Remove it for ever
inbox-notice-discarded = Removed.



inbox-key-go = Open it
inbox-key-working = Opening it.
inbox-received-title = The code is here
inbox-received-what = It lies under “Codes shared with you”, sealed, until you remove it.
