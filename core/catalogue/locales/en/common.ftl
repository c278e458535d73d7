### Words that several screens use. Keys start with "common-".

# Stands in for a sentence that was forgotten, so that nobody ever reads a key.
common-no-words = There are no words for this yet. What you saved is not affected.

# Every date. $month is 1 to 12.
common-date = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }

common-app-name = Toride

# 砦, a fort: the mark of the app, one large character.
common-mark = 砦

common-tagline = A safe for your backup codes

common-back = Back
common-next = Next
common-close = Close
common-undo = Undo
common-save = Save
common-cancel = Cancel
common-unnamed = Something without a name
common-undone = Taken back.
common-again = Try again
common-open-part = Open
common-close-part = Close
common-reading = Reading the vault.
common-show-passphrase = Show the passphrase
common-hide-passphrase = Hide the passphrase
common-with-key = Use the recovery key instead
common-with-passphrase = Use the passphrase instead

# S-001, S-002
common-help-detail = The steps are here, even with the vault locked

# S-006: when the steps were last checked.
common-as-of = Steps as of { $month }/{ $year }.

# S-065
common-screens-change = Wording on the screens may change. Look for something similar.
