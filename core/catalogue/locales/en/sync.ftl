### Two devices with the same vault brought in step. Keys start with "sync-".

sync-title = Bring devices in step
sync-detail = Two devices with this vault take over from each other
sync-intro = Each device shows, and the other one reads. Nothing is overwritten: what was used on one is used on both.
sync-read = Read the other device
sync-read-detail = You see what changes before anything does
sync-show = Show to the other device
sync-show-detail = As QR codes on the screen, or as a file
sync-both = Do both, in either order. Then the two are the same.
sync-new-title = Is there no vault on the other device yet?

sync-show-title = Let the other device read this
sync-show-what = On the other device, choose “Read the other device” under “Bring devices in step”. Only devices with this vault can open it.
sync-show-working = Sealing what is to be shown.
sync-show-next = It was read: now read back
sync-show-done = Finished

sync-read-title = Read the other device
sync-read-intro = On the other device, choose “Show to the other device”. A file from it works too.

# Something that belongs elsewhere.
sync-other-vault-title = It comes from another vault
sync-other-vault = Two vaults cannot be joined in this way. To have the accounts of both here, export them on the other device, then import that file here. Nothing was changed.
sync-other-vault-import = Import a file
sync-old-key-title = The keys no longer match
sync-old-key = The keys were changed on one of the two devices. Pair them again, on the one that still has the old keys. Nothing was changed.
sync-old-key-here = The other device has the new keys
sync-old-key-there = This device has the new keys
sync-share-title = A code for you
sync-share = Somebody shares a single code with you. It asks for the key that the other device shows.
sync-backup-title = This is a backup file
sync-backup = It can be joined with this vault. Nothing here is overwritten.
sync-backup-go = Look at what changes
sync-backup-secret = Passphrase of the backup
sync-backup-working = Opening the backup. This takes a few seconds.
sync-reading = Opening what was read.
