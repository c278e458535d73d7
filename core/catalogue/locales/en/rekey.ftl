### Making all keys anew. Keys start with "rekey-".

rekey-title = Make all keys anew
rekey-intro = Do this when a device is lost, or somebody may know the passphrase or the recovery key.
rekey-does-title = What it changes
rekey-does-vault = The vault is encrypted anew. The old keys cannot read what it holds from now on.
rekey-does-key = You get a new recovery key. The old one stops opening this vault.
rekey-not-title = What it cannot protect
rekey-not-device = What the lost device had, it keeps. Get new codes at the services.
rekey-not-copies = Older backups and copies still open with the old passphrase or recovery key.
rekey-ready = Have paper and pen ready. You will write down a new recovery key.
rekey-secret = Passphrase now
rekey-change = Change the passphrase too
rekey-change-why = Do so if somebody may know the passphrase of the lost device.
rekey-change-needed = You used the recovery key, so please choose a new passphrase.
rekey-go = Make the keys anew
rekey-working = Encrypting everything anew. If it is interrupted, the vault is as before or as after, never in between.
rekey-done-title = The keys are new
rekey-next = Please do this next.
rekey-next-pair = Pair again with the devices you have
rekey-next-pair-why = The others do not know the new key yet.
rekey-next-backup = Make a new backup
rekey-next-backup-why = Then delete the older backup files.
rekey-next-sheet = Print a new recovery sheet
rekey-next-sheet-why = Shred the old one.
rekey-next-codes = Replace the codes that the lost device knew
rekey-next-codes-why = New codes at the services make the old ones useless.
rekey-done-go = Done
