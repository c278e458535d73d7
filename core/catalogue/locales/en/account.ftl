### The list of accounts, one account, its codes. Keys start with "account-".

account-title = Account
account-list-title = All accounts
account-business = Account of a shop or company

account-bin-title = Bin
account-bin-detail = Accounts you put away
account-bin-note = Accounts in here can be put back at any time.
account-bin-empty = The bin is empty.

account-todo-go = See the notices
account-ties = What this account relies on

account-show-code = Show a code
account-add-codes = Add new codes
account-no-codes = There are no codes yet. Store them while you can still log in.
account-none-left = No usable code is left. Get new ones at the service and store them here.

# S-134, S-135
account-age = { $months ->
    [0] These codes are from this month.
    [one] These codes are a month old.
   *[other] These codes are { $months } months old.
}

account-damaged-title = A part of this account cannot be read

account-set-current = Codes in use
account-set-older = Older codes in use
account-set-stored = Stored { $date }
account-set-issued = Issued { $issued }, stored { $stored }
account-set-exposed = Maybe seen ({ $date })
account-set-unexpose = Nobody saw them
account-set-about = About this set

# S-062, S-123, S-124
account-set-expose-why = If a note or picture got lost, somebody may have seen the codes, or you sent one to somebody, mark it here. New codes are advised.
account-set-expose = Somebody may have seen them

# S-066, S-067
account-set-retire-why = New codes at the service often make this set void. Once it is void, move it to the history.
account-set-retire = This set is void
account-set-codes = { $count ->
    [one] One code
   *[other] { $count } codes
}
account-set-retired-on = Void since { $date }
account-set-unretire = It still works
account-retired = Void sets ({ $count })
account-retired-note = Kept as a record. They are not shown from here.

account-code = No. { $position }
account-code-unused = Unused
account-code-used = Used { $date }
account-code-rejected = Not accepted { $date }
account-code-exposed = Maybe seen { $date }
account-code-show = Show this one
account-code-expose = Somebody may have seen it
account-code-unexpose = Nobody saw it
account-code-unuse = I did not use it
account-code-unreject = It works after all

account-notice-code-exposed = Noted: somebody may have seen it.
account-notice-set-exposed = Noted: somebody may have seen them. Get new codes at the service.
account-notice-set-retired = The set was moved to the history.
account-notice-binned = Put into the bin.
account-notice-restored = Put back.
account-notice-purged = Deleted for ever.

account-edit = Change the name
account-edit-title = Change the name
account-edit-save = Save

account-to-bin = Put into the bin
account-binned-title = This account is in the bin
account-binned = Its codes are still here, encrypted. Put it back to use them.
account-restore = Put back
account-purge = Delete for ever

account-purge-title = Delete for ever
account-purge-what-title = This cannot be taken back
account-purge-what = { $left ->
    [one] The name, the codes and the history of this account go, also from the copies. One code could still be used.
   *[other] The name, the codes and the history of this account go, also from the copies. { $left } codes could still be used.
}
account-purge-service = Your account at the service stays. Make sure first that you have another way in.
account-purge-go = Delete for ever
account-purge-working = Deleting. This takes a few seconds.
