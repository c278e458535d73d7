### From files of other programs. Keys start with "import-"; forms are "import-form-" with the name of the variant.

import-title = Take in from another app
import-intro = Choose a file that a password manager or another app wrote. Its notes and fields are looked through for backup codes.
import-forms = It can be a KeePass database (.kdbx), JSON of Bitwarden, a CSV table, or text.
import-not-kept-title = Passwords are not taken in
import-not-kept = Passwords and keys of authenticator apps are passed over and not stored here.
import-choose = Choose a file
import-working = Looking through the file.

import-password-title = Password of the file
import-password = This file is encrypted. Enter the password of the app that wrote it. It is not stored here.
import-password-go = Open the file
import-password-working = Opening the file. This may take a few seconds.

import-form-toride = File of Toride
import-form-bitwarden = File of Bitwarden
import-form-kee-pass = File of KeePass
import-form-one-password = File of 1Password
import-form-table = Table
import-form-text = Text file

import-found-title = { $count ->
    [one] One entry may hold codes
   *[other] { $count } entries may hold codes
}
import-found = Look at each and decide what to keep. Until then, nothing is stored.
import-entry-codes = { $count ->
    [one] One possible code
   *[other] { $count } possible codes
}
import-entry-doubts = { $count ->
    [one] One place to check
   *[other] { $count } places to check
}
import-entry-kept = Stored
import-unnamed = Entry without a name
import-passed-title = Passed over
import-passed-passwords = { $count ->
    [one] One password
   *[other] { $count } passwords
}
import-passed-authenticators = { $count ->
    [one] One key of an authenticator app
   *[other] { $count } keys of authenticator apps
}
import-nothing-title = No code was found
import-nothing = Nothing in this file looks like a backup code. Your vault was not changed. If there are codes in it, copy and paste them instead.

import-into-title = Whose codes are these?
import-into-alike = Accounts that are here
import-into-new = Make a new account
import-into-service = Service
import-into-go = Check the codes
import-into-working = Laying out the codes.

import-next = Look at the next one
import-finish = Finish here
import-done-title = That was everything
import-done = { $count ->
    [one] The codes of one entry are stored.
   *[other] The codes of { $count } entries are stored.
}
import-done-file-title = Delete the file
import-done-file = Anybody may be able to read what that app wrote. If you do not need it any more, remove it from the bin of the device too.
import-done-go = See the accounts
