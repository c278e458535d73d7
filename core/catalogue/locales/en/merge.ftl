### What changes when another state of the vault is taken over. Keys start with "merge-"; "record-change-" and "merge-warning-" go with the name of the variant.

merge-title = What changes here
merge-made = As it was there on { $date }
merge-nothing-title = There is nothing new
merge-nothing = This device already has everything that came.
merge-accounts = Accounts
record-change-added = New
record-change-changed = Changed
record-change-purged = Deleted for ever

merge-codes-added = { $count ->
    [one] one code added
   *[other] { $count } codes added
}
merge-codes-used = { $count ->
    [one] one code used
   *[other] { $count } codes used
}
merge-codes-undone = { $count ->
    [one] one use taken back
   *[other] { $count } uses taken back
}
merge-codes-purged = { $count ->
    [one] one code deleted for ever
   *[other] { $count } codes deleted for ever
}
merge-sum = In all
merge-other = Also
merge-contacts = Contact details{ $added ->
    [0] {""}
   *[other] {" "}· { $added } new
}{ $changed ->
    [0] {""}
   *[other] {" "}· { $changed } changed
}{ $purged ->
    [0] {""}
   *[other] {" "}· { $purged } deleted for ever
}
merge-devices = Devices{ $added ->
    [0] {""}
   *[other] {" "}· { $added } new
}{ $changed ->
    [0] {""}
   *[other] {" "}· { $changed } changed
}{ $purged ->
    [0] {""}
   *[other] {" "}· { $purged } deleted for ever
}
merge-places = Places for copies{ $added ->
    [0] {""}
   *[other] {" "}· { $added } new
}{ $changed ->
    [0] {""}
   *[other] {" "}· { $changed } changed
}{ $purged ->
    [0] {""}
   *[other] {" "}· { $purged } deleted for ever
}
merge-people = People{ $added ->
    [0] {""}
   *[other] {" "}· { $added } new
}{ $changed ->
    [0] {""}
   *[other] {" "}· { $changed } changed
}{ $purged ->
    [0] {""}
   *[other] {" "}· { $purged } deleted for ever
}
merge-shop = Records of the shop{ $added ->
    [0] {""}
   *[other] {" "}· { $added } new
}{ $changed ->
    [0] {""}
   *[other] {" "}· { $changed } changed
}{ $purged ->
    [0] {""}
   *[other] {" "}· { $purged } deleted for ever
}
merge-inbox = Codes shared with you{ $added ->
    [0] {""}
   *[other] {" "}· { $added } new
}{ $changed ->
    [0] {""}
   *[other] {" "}· { $changed } changed
}{ $purged ->
    [0] {""}
   *[other] {" "}· { $purged } deleted for ever
}
merge-newer = { $count ->
    [one] One entry comes from a newer version of Toride. It is kept as it is.
   *[other] { $count } entries come from a newer version of Toride. They are kept as they are.
}

merge-warning-purges-many-title = Much would be deleted
merge-warning-purges-many = Check with whoever deleted it. More than a fifth of what is here was deleted for ever on the other device, and would go here too.
merge-warning-purges-many-agree = Delete it here too
merge-warning-copied-title = Two devices had one name
merge-warning-copied = There is nothing you have to do. The app was copied from one device to the other, so this one takes a name of its own.
merge-warning-clock-ahead-title = A clock is ahead
merge-warning-clock-ahead = Check the date on the other device. Some of what comes bears a date in the future. Nothing is lost by it.

merge-go = Take it over
merge-working = Taking it over.
merge-not-now = Not now
merge-done-title = Taken over
merge-done = This device now has what the other one had.
merge-undo = Undo this
merge-undo-why = It can be undone until something else changes or the vault is locked.
merge-undone = Everything is as it was before.
merge-show-back-title = Now the other way
merge-show-back = Let the other device read this one. Then both have the same.
merge-show-back-go = Show to the other device
merge-finish = Finished
