### Carrying the vault on another device, and taking it over there. Keys start with "pair-".

# S-009, S-013, S-026
pair-title = Carry the vault on another device
pair-detail = Your codes on a second device, without the internet
pair-intro = Have the other device at hand, with Toride on it. Then your codes are there too, on the day this one is gone.
pair-steps-title = How it goes
pair-step-1 = On the other device, open Toride and choose “From another device”.
pair-step-2 = It reads the QR codes that this screen shows, or a file.
pair-step-3 = It asks for the transfer key. This device shows the key next, on its own.
pair-step-4 = At the end, this device reads back what the other one shows.
pair-passphrase = Passphrase of this vault
pair-go = Show the QR codes
pair-working = Sealing the vault. This takes a few seconds.
pair-has-vault = The other device already opens this vault? Then choose “Bring devices in step” instead.

pair-show-title = Let the other device read this
pair-show = Hold its camera over the QR codes until it asks for the transfer key.
pair-show-next = Show the key

pair-key-title = The transfer key
pair-key = Let the other device read this QR code, or type the seven groups there.
pair-key-qr = QR code of the transfer key
pair-key-care-title = Only for your own device
pair-key-care = Whoever has the QR codes or the file, and this key, has the vault. Keep no picture of it, and send the key and the file apart.
pair-key-once = The key belongs to this one transfer. Once you leave here, it is not shown again.
pair-key-next = The other device is open

pair-back-title = Now read back
pair-back = On the other device, choose “Show in return”. Read it here. Then this device knows that your codes are safe there too.
pair-back-go = Read back
pair-back-later = Later

# On the new device.
pair-receive-title = From another device
pair-receive-detail = Take over the vault that another device shows
pair-receive-intro = On the device with your vault, open “Devices” and choose “Carry the vault on another device”. Then read here what it shows.
pair-receive-old-title = Made on { $date }
pair-receive-old = Make a new one on the other device if you can. This one is more than a day old: what was used or added since is not in it.
pair-receive-old-again = Read a newer one
pair-receive-old-go = Go on with this one
pair-receive-key-title = The transfer key
pair-receive-key = The other device shows the key on its next screen. Read the QR code there, or type the seven groups.
pair-receive-key-field = Transfer key
pair-receive-key-pictures = Read it from a picture
pair-receive-passphrase-title = A passphrase for this device
pair-receive-passphrase = These words open the vault on this device. They may be the same as on the other one. The recovery key on your paper opens it here too.
pair-receive-go = Take the vault over
pair-receive-working = Opening what was read and keeping it here. This takes a few seconds.
pair-receive-done-title = The vault is on this device
pair-receive-accounts = { $accounts ->
    [0] No accounts yet
    [one] One account
   *[other] { $accounts } accounts
}
pair-receive-codes = { $codes ->
    [0] No codes yet
    [one] One code
   *[other] { $codes } codes
}
pair-receive-made = As it was on { $date }
pair-receive-back-title = Now show in return
pair-receive-back = On the other device, choose “Read back”. Then it knows that this device has the codes too.
pair-receive-back-go = Show in return
pair-receive-home = Open the vault

# Something else was read on a device without a vault.
pair-receive-sync = This keeps two devices in step that have the vault already. On the other device, choose “Carry the vault on another device” instead. Nothing was changed.
pair-receive-share = This is a single code that somebody shares with you. Make your vault here first, then read it again. Nothing was changed.
pair-receive-backup = This is a backup file. It opens with its passphrase or the recovery key.
pair-receive-backup-go = Restore from the backup

# The keys were changed on the other device.
pair-again-title = Pair again
pair-again = The keys of this vault were changed on the other device. There, choose “Carry the vault on another device”, then read here what it shows.
pair-again-safe = What you changed here stays, and is joined with what comes.
pair-again-passphrase = Type the passphrase of this device once more. It stays the same. If the recovery key was made anew there, the new one counts here too.
pair-again-go = Look at what changes
