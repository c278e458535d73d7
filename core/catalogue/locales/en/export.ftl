### Writing everything out. Keys start with "export-".

export-title = Write everything out
export-warning-title = It is not encrypted
export-warning = Whoever gets the file can read every code and the name of every account.
export-when = It is for moving to another app. For safekeeping, make a backup file instead. That one is encrypted.
export-instead = Make a backup file
export-form = Kind of file
export-form-json = JSON
export-form-json-what = Holds every record. Made for programs.
export-form-csv = Table (CSV)
export-form-csv-what = Opens in a spreadsheet. The ' in front of codes keeps their digits as they are.
export-agree = I understand that anybody can read this file
export-go = Write it out
export-working = Writing it out. This takes a few seconds.
export-ready-title = Choose where to save it
export-ready = It holds { $accounts ->
    [one] one account
   *[other] { $accounts } accounts
} and { $codes ->
    [one] one code.
   *[other] { $codes } codes.
}
export-unreadable = { $count ->
    [one] Another code is damaged and cannot be read.
   *[other] Another { $count } codes are damaged and cannot be read.
}
export-save = Choose where to save it
export-saving = Saving.
export-failed = It could not be saved. Your vault was not changed. Delete an unfinished file if there is one, and choose another place.
export-done-title = Everything is written out
export-done-name = File name { $name }
export-done-delete-title = Delete it after use
export-done-delete = Delete the file and empty the bin of the device. Online storage may keep copies even of deleted files.
export-done-seen = If somebody may have seen it, get new codes at the services.
