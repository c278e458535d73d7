### After keeping: what to do with the original. Keys start with "original-".
### Each kind has three sentences: what to delete, where it tends to stay, and what else to look at.

# S-053, S-117, S-144, X-6
original-title = Where is the original?
original-intro = The codes are stored here. A copy elsewhere may be seen by somebody. Choose what fits.
original-done = All cleared away
original-later = Later
original-entry = Clear away the original
original-entry-detail = How to delete codes left in pictures or mail
original-later-detail = You can come back to this from the page of the account.

original-kind-screenshot = Screenshot
original-kind-photo = Photo taken with a camera
original-kind-mail = Mail
original-kind-file = Downloaded file
original-kind-message = Chat or message
original-kind-note = Notes app
original-kind-cloud = Folder in a cloud
original-kind-paper = Paper

# S-051, S-053, S-116, S-117
original-screenshot-1 = Delete the picture in your photo app.
original-screenshot-2 = Delete it from “recently deleted” or the bin too. There it stays for a while.
original-screenshot-3 = Look in your cloud, in shared albums, on other devices that show the same photos, and in backups of the phone.

original-photo-1 = Delete the photo in your photo app.
original-photo-2 = Delete it from “recently deleted” or the bin too.
original-photo-3 = Look in your cloud, in shared albums, and at photos that you sent to others.

# S-123
original-mail-1 = Delete the mail, and empty the bin.
original-mail-2 = Mail to yourself is also in the sent folder and in drafts. Look where you forward mail to, and on other devices.
original-mail-3 = If you sent it to somebody, they still have it: get new codes from the service. Codes that open this very mailbox are of no use inside it.

original-file-1 = Delete it from the downloads folder, and empty the bin.
original-file-2 = Files of codes have well-known names, and malware searches for them. Deleting is safer than renaming.
original-file-3 = Look for copies of it, and in cloud folders and backups.

# S-123, S-124
original-message-1 = Delete the message. Unsend it, where that is possible.
original-message-2 = Deleted on your side, it may remain on the other. If you sent it to somebody, get new codes from the service.
original-message-3 = Look in the albums, notes and saved items of the chat app, in its backups, and in the app on your computer.

# S-050, S-118, S-119
original-note-1 = Delete the whole note. If you only remove the codes, its history may still show them.
original-note-2 = Delete it from “recently deleted” in the notes app too.
original-note-3 = Look on other devices in sync, and at people you share notes with. In a password manager, all depends on its master password.

# S-122
original-cloud-1 = Delete the file, and empty the cloud’s bin and older versions.
original-cloud-2 = Switch off links that share it. Those it was shared with may have seen it.
original-cloud-3 = Look on computers and phones that sync with it.

# S-114, S-115, S-121
original-paper-1 = Shred paper that you do not need.
original-paper-2 = To keep it as a copy, choose one place that locks, away from your phone. Paper cannot be stolen over the internet, but it can be lost or taken.
original-paper-3 = Do not take a picture of it. See that no paper with older codes is among it.

# S-111, S-120, S-145, X-2
original-place = Decide on one place that counts. If you keep a copy elsewhere, remember where.

# S-112, S-113, S-122, S-127
original-business = Keep the codes of a shop or company out of personal notes, in a place that only those in charge can open.
