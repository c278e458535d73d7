### Safekeeping: backup files, the recovery sheet, vaults set aside. Keys start with "safekeeping-".

safekeeping-title = Safekeeping
safekeeping-why = If this device is lost, a backup file or a recovery sheet with QR codes brings everything back on another one.

safekeeping-last-title = Last verified backup
safekeeping-last = { $date }
safekeeping-last-what = { $accounts ->
    [one] It holds one account. Later changes are not in it.
   *[other] It holds { $accounts } accounts. Later changes are not in it.
}
safekeeping-none-title = No verified backup yet
safekeeping-none = Make the first one. It takes about a minute.

# Making a backup file
safekeeping-make = Make a backup file
safekeeping-make-intro = Everything in the vault goes into one encrypted file, the bin and the history too.
safekeeping-make-keys = What opens this file
safekeeping-make-keys-why = With both, you can forget one and still open it. Type what you choose, so that it is checked.
safekeeping-make-passphrase = The passphrase opens it
safekeeping-make-key = The recovery key opens it
safekeeping-make-neither = Choose at least one.
safekeeping-make-go = Make the file
safekeeping-make-working = Encrypting. This takes a few seconds.

safekeeping-made-title = Choose where to save it
safekeeping-made = The file is made. It counts as a backup once it was read back from where you saved it, and is complete.
safekeeping-made-what = It holds { $accounts ->
    [one] one account
   *[other] { $accounts } accounts
} and { $codes ->
    [one] one code.
   *[other] { $codes } codes.
}
safekeeping-save = Choose where to save it
safekeeping-saving = Saving, and reading it back.
safekeeping-save-failed = It could not be saved. Your vault was not changed. See that there is space, or choose another place.
safekeeping-save-differs = The saved file is not the same as the one that was made. Your vault was not changed. Do not rely on that file, and save to another place.

safekeeping-done-title = The backup is made
safekeeping-done = The saved file was read back, and everything is there.
safekeeping-done-name = File name { $name }
safekeeping-keep-title = Where to keep it
safekeeping-keep-away = Keep one away from this device too: on a computer, on a USB stick, or on the device of somebody close to you.
safekeeping-keep-key = Keep the paper with the passphrase or recovery key in another place than the file.
safekeeping-keep-online = Online storage cannot read it without the key. A passphrase that is easy to guess could still be guessed.
safekeeping-keep-again = Make a new one after codes were used or replaced.

# Testing a backup file
safekeeping-test = Test a backup file
safekeeping-test-detail = See whether it opens, and what is in it
safekeeping-test-intro = The file you choose is opened as a test. Neither the vault nor the file is changed.
safekeeping-choose = Choose a file
safekeeping-choose-other = Choose another file
safekeeping-choosing = Reading the file.
safekeeping-file-made = Made { $date }.
safekeeping-file-backup = This is a backup file
safekeeping-file-sync = This file keeps devices in step
safekeeping-file-sync-what = It holds changes from another device. Before anything is taken in, you see what will change.
safekeeping-file-transfer = This file carries a vault to another device
safekeeping-file-transfer-what = To open it, you need the key shown on the device it comes from.
safekeeping-file-share = This file hands over a single code
safekeeping-file-share-what = To open it, you need the key from the person who sent it.
safekeeping-file-go = Go on and take it in
safekeeping-test-secret = Passphrase when it was made
safekeeping-test-secret-why = Even if you changed it since, the file opens with the one it was made with.
safekeeping-test-go = Test it
safekeeping-test-working = Opening. This takes a few seconds.
safekeeping-opens-title = This file opens
safekeeping-opens = It holds { $accounts ->
    [one] one account
   *[other] { $accounts } accounts
} and { $codes ->
    [one] one code.
   *[other] { $codes } codes.
}
safekeeping-opens-bin = { $count ->
    [one] One of the accounts is in the bin.
   *[other] { $count } of the accounts are in the bin.
}
safekeeping-opens-changed = The last change in it is from { $date }.
safekeeping-standing-other-vault = It is a backup of another vault. It cannot be taken into this one.
safekeeping-standing-older = It is older than this vault. Later changes are not in it.
safekeeping-standing-same = It has everything up to the last change of this vault.
safekeeping-standing-newer = It has changes that this vault does not have. Taking them in keeps both.
safekeeping-merge = Take in what is missing
safekeeping-merge-why = Before anything is taken in, you see what will change. What changed in this vault stays.

# The recovery sheet
safekeeping-sheet = Print a recovery sheet
safekeeping-sheet-detail = A page with the recovery key and what to do
safekeeping-sheet-now = A page with this key, instead of copying it by hand
safekeeping-sheet-intro = On the day a device is lost, this page brings everything back. It has the recovery key and the steps in large type.
safekeeping-sheet-with = Print what is in the vault too, as QR codes
safekeeping-sheet-with-why = This paper and Toride are then enough to bring everything back.
safekeeping-sheet-without-why = Without them, you also need a backup file to bring everything back.
safekeeping-sheet-danger-title = This paper is a key to the vault
safekeeping-sheet-danger = Whoever has the paper with its QR codes can read everything in the vault. Keep it locked away.
safekeeping-sheet-danger-key = Whoever has this paper and a backup file can read everything. Keep them in different places.
safekeeping-sheet-printer = Printers may keep copies of what they printed. Avoid shared ones in shops and offices.
safekeeping-sheet-key = Type the recovery key from your paper. It is checked first, then printed on the sheet.
safekeeping-sheet-no-key = The paper is not at hand
safekeeping-sheet-go = Make the sheet
safekeeping-sheet-working = Making the sheet. This takes a few seconds.
safekeeping-sheet-ready-title = The recovery sheet is ready
safekeeping-sheet-pages = { $pages ->
    [one] It has one page.
   *[other] It has { $pages } pages.
}
safekeeping-sheet-codes = { $count ->
    [one] What is in the vault is on it as one QR code.
   *[other] What is in the vault is on it as { $count } QR codes.
}
safekeeping-sheet-no-room = The vault holds too much for QR codes on paper. Be sure to make a backup file too.
safekeeping-sheet-check = Once it is printed, see that letters and QR codes are not smudged or faint.
safekeeping-print = Print
safekeeping-print-failed = Printing could not begin. Save it as a file, open that in a browser, and print it there.
safekeeping-page-save = Save as a file
safekeeping-page-browser = Open the saved file in a browser and print it there. Then delete the file.
safekeeping-page-saved = { $name } is saved. Print it from a browser, and be sure to delete the file afterwards.

# The list for a locked cabinet
safekeeping-cabinet = Print a list for the cabinet
safekeeping-cabinet-detail = The accounts, with no codes and no keys
safekeeping-cabinet-intro = This page tells people at the shop or at home which accounts are looked after. Names are partly hidden, and it has no codes and no keys.
safekeeping-cabinet-empty = There are no accounts yet. Store your first codes, then make the list.
safekeeping-cabinet-go = Make the list
safekeeping-cabinet-ready-title = The list is ready
safekeeping-cabinet-ready = { $count ->
    [one] One account is on it.
   *[other] { $count } accounts are on it.
}

# Rehearsal
safekeeping-rehearse = See that you can open it
safekeeping-rehearse-why = Typed about every six months, they tell you in time that one is forgotten, or that a paper is lost.
safekeeping-rehearse-passphrase = Check the passphrase

# Other programs, keys
safekeeping-others = Other apps
safekeeping-import = Take in from another app
safekeeping-import-detail = Looks for backup codes in notes and fields
safekeeping-export = Write everything out
safekeeping-export-detail = For moving to another app. Not encrypted
safekeeping-keys = Keys
safekeeping-rekey = Make all keys anew
safekeeping-rekey-detail = When a device is lost, or a key may be known

# Vaults set aside
safekeeping-aside = Vaults set aside
safekeeping-aside-count = { $count ->
    [one] There is one
   *[other] There are { $count }
}
safekeeping-aside-intro = These were here before you began anew or brought a backup back. Nothing was deleted.
safekeeping-aside-none = No vault is set aside.
safekeeping-aside-at = Set aside { $date }
safekeeping-aside-opens = Opens with its keys
safekeeping-aside-damaged = Damaged, so it cannot be brought back. It is kept as it is
safekeeping-aside-bring = Bring this one back
safekeeping-aside-confirm-title = Swap the vaults?
safekeeping-aside-confirm = The vault in use is set aside, and the one you chose comes back. Neither is deleted, and you can swap them again.
safekeeping-aside-confirm-key = The one that comes back opens with its own passphrase or recovery key.
safekeeping-aside-go = Swap them
safekeeping-aside-working = Swapping.
safekeeping-aside-notice = The vaults were swapped. Open this one with its own passphrase or recovery key.
safekeeping-aside-undated = Set aside, nobody knows when
