### What is printed: the recovery sheet, and the list for a locked cabinet. Keys start with "sheet-".

sheet-title = Recovery sheet
sheet-made = Made { $date }
sheet-number = Sheet { $number }
sheet-page = Page { $page } of { $pages }

sheet-key-title = Recovery key of the vault
sheet-key-letters = It has digits and capitals. The letters I, L, O and U are never used, so a round sign is a zero.

# S-007, S-026
sheet-restore-title = To bring the vault back
sheet-restore-app = Put Toride on a phone or tablet, and open it.
sheet-restore-paper = Choose “{ $start }”, then “{ $paper }”.
sheet-restore-codes = Read the QR codes from page 2 on with the camera, one by one, in any order.
sheet-restore-file = Choose “{ $start }”, then “{ $file }”, and open the file from the place written below.
sheet-restore-key = Type the recovery key above, from group 1 on.
sheet-restore-passphrase = Choose a new passphrase. The old one is not needed.
sheet-restore-forgotten = If only the passphrase is forgotten, the recovery key opens the vault from the app’s first screen.

# S-015, S-024
sheet-lost-title = When a device is lost, in this order
sheet-lost-line = Call the phone company and have the line stopped.
sheet-lost-open = Open the vault on another device. If there is none, follow the steps above.
sheet-lost-mail = Check that you can log in, beginning with your mail, then your phone number’s account.
sheet-lost-codes = Log the lost device out everywhere, and get new codes.
sheet-lost-keys = Make all keys anew in the app, print a new sheet, and shred this one.

sheet-care-title = How to treat this paper
sheet-care-vault = Whoever has this page and the QR codes can read everything. Keep them under lock and key.
sheet-care-apart = The pages of QR codes alone open nothing. Kept away from this page they are safer.
sheet-care-key = Whoever has this page and a backup file can read everything. Keep the two apart.
sheet-care-copies = Take no photo of it. Printers, too, may keep a copy of what they print.
sheet-care-no-room = There is too much in the vault for QR codes on paper. Be sure to keep a backup file.

sheet-check-title = To write down when you put it away
sheet-check-place = Kept at
sheet-check-second = A second copy at
sheet-check-file = Backup file at
sheet-check-typed = Recovery key tried on
sheet-check-read = QR codes tried on

sheet-call-title = Who to call
sheet-call-carrier = Phone company
sheet-call-person = Somebody to turn to

sheet-codes-title = The vault in QR codes
sheet-codes-which = { $first } to { $last } of { $count }
sheet-codes-how = Any order will do. If any two of them all cannot be read, the vault still comes back.
sheet-codes-sealed = They are encrypted, and need the recovery key. Changes after this date are not in them.

# S-121, S-122, S-126
sheet-list-title = List of accounts
sheet-list-what = Parts of the names are hidden. There is no code and no key on it.
sheet-list-count = { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
sheet-list-service = Service
sheet-list-account = Account
sheet-list-codes = Codes left
sheet-list-places = Copies kept at
sheet-list-person = Answers for it
sheet-list-renewed = Codes dated
sheet-list-no-codes = None
sheet-list-left = { $left } / { $of }
sheet-list-day = { $date }
