### One code for somebody else. Keys start with "share-".

# S-123, S-124
share-entry = Share this code with somebody
share-title = Share one code
share-intro = For a colleague who has to log in now. Only this one code goes, by QR codes or as a file.
share-code = No. { $position } of { $of }
share-honest-title = What the date does, and what not
share-honest = Expires in apps that honour it. To really end access, make new codes at the service.
share-exposed = The code is marked as known to others here, and you are asked for new ones.
share-until = It can be opened until
share-hour = 1 hour from now
share-day = 1 day from now
share-week = 7 days from now
share-month = 30 days from now
share-passphrase = Passphrase of this vault
share-go = Seal the code
share-working = Sealing the code. This takes a few seconds.

share-show-title = For the other person
share-show = In their Toride, they open “Codes shared with you” and read this. Or send them the file.
share-until-line = Can be opened until { $date }
share-until-time = Can be opened until { $time }
share-show-next = Show the key

share-key-title = The key to the code
share-key = They read this QR code or type the seven groups. Tell them the key on another way than the file: in person or by phone.
share-key-once = Once you leave here, the key is not shown again.
share-done = Finished
share-notice = Marked as known to others. Get new codes when it was used.
