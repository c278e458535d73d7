### All notices. Keys start with "notices-".

notices-title = Notices
notices-intro = The most urgent come first. All reasons of one account are together.
notices-empty-title = Nothing needs doing now
notices-empty = When a device or a contact detail changes, you are told here.
notices-put-off-title = For later
notices-put-off-until = Comes back { $date }
notices-more = and { $count } more

# A row: how pressing it is, or until when it waits, and whose it is.
notices-line = { $state } · { $account }
