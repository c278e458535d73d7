### Bringing a vault back: from a backup file, a recovery sheet, another device. Keys start with "restore-".

restore-title = Bring your vault back
restore-intro = Choose what you have. Choosing changes nothing.
restore-file = I have a backup file
restore-file-detail = Its name ends in .toride
restore-paper = I have a recovery sheet
restore-paper-detail = The QR codes on paper, and the recovery key
restore-device = The old device is with me
restore-device-detail = Carry it over from Toride there
restore-only-key-title = If you only have a recovery key
restore-only-key = The key alone brings nothing back. Look for a backup file, or for a recovery sheet with QR codes.
restore-beside-title = Nothing is deleted
restore-beside = The vault that is on this device now is set aside. You can bring it back later.

restore-file-title = From a backup file
restore-file-intro = Choose the backup file. It is not changed.
restore-is-sync = This file keeps devices in step
restore-is-sync-what = It is not enough to bring a vault back. Choose a backup file, or carry the vault over from the other device.
restore-is-transfer = This file comes from another device
restore-is-transfer-what = The next screen opens it, with the key shown on that device.
restore-is-transfer-go = Go on and carry it over
restore-is-share = This file holds a single code for you
restore-is-share-what = Make a vault and open it first. Then take the code in from the devices screen.

restore-secret = Passphrase when it was made
restore-secret-why = Even if you changed it since, the file opens with the one it was made with.
restore-secret-key = Type the recovery key from the sheet or your paper.
restore-check = Try to open it
restore-checking = Opening. This takes a few seconds.
restore-opened-title = It opens
restore-opened = It holds { $accounts ->
    [one] one account
   *[other] { $accounts } accounts
} and { $codes ->
    [one] one code.
   *[other] { $codes } codes.
}
restore-opened-date = This backup is from { $date }.

restore-passphrase-title = Passphrase on this device
restore-passphrase-keep = Keep the one I just typed
restore-passphrase-new = Choose a new one
restore-passphrase-needed = The recovery key opened it, so please choose a new passphrase.
restore-go = Bring it back
restore-working = Bringing it back. This takes a few seconds.

restore-done-title = Your vault is back
restore-done = { $accounts ->
    [one] One account
   *[other] { $accounts } accounts
} with { $codes ->
    [one] one code came back.
   *[other] { $codes } codes came back.
}
restore-done-later = Codes used or renewed after { $date } are not in it. Check before you use one.
restore-done-key-new = Next, write down the new recovery key. The old one does not open this vault.
restore-done-key-same = Your recovery key stays the same. Keep the paper.
restore-done-key-go = Write down the recovery key
restore-done-go = See the vault

restore-paper-title = From a recovery sheet
restore-paper-intro = Read all the QR codes of the sheet, in any order.
restore-paper-read = All QR codes were read
restore-paper-none = If your sheet has no QR codes, bring the vault back from a backup file.
