### One message per error of the core. Keys start with "error-".
### Each says what happened, what is safe, and the next step, in this order.

error-locked = The vault is locked. Everything in it is safe. Open it again to go on.

error-wrong-passphrase = This passphrase does not open the vault. Your codes are safe. Check capital letters and the keyboard language, then try again, or use your recovery key.

error-wrong-recovery-key = This recovery key does not open this vault. Your codes are safe. Compare it with your recovery sheet group by group, or use your passphrase.

# Bit rot in the stored lock must not look like a wrong passphrase.
error-slot-damaged = The stored lock for this way of opening is damaged, so what you typed may well be right. Nothing was changed or deleted. Try your other way in: the passphrase or the recovery key.

error-damaged = This entry is damaged and cannot be read. The others are not affected, and nothing was deleted. While you can still log in, get new codes at the service.

error-set-mismatch = Some entries are missing or older than the others. What can be read is here, and nothing was deleted. Look through your accounts before you rely on them.

error-not-toride = This is not a Toride file. Your vault was not changed. Choose another file.

error-too-new = This was saved by a newer version of Toride. It was left untouched. Update the app, then open it again.

error-out-of-memory = There is not enough free memory to open the vault. Nothing was changed. Close other apps, then try again.

error-storage-full = This was not saved, because the storage is full. What you saved before is safe, and your codes can still be shown. Free some space, then try again.

error-storage-unavailable = The vault's file cannot be reached right now. It was not changed. Try again in a moment. If that does not help, restart the phone.

error-in-use = The vault is already open in another window. Nothing was changed. Close that one, then try again.

error-needs-repair = The vault's file cannot be read as it is. Nothing was deleted or overwritten. Please keep the app installed: what can be saved is still on this device.

error-read-only = This was not saved. The vault is open for reading only, because part of it does not match the rest. Your codes can be shown as usual.

error-too-large = { $what ->
    [paste] This text is too long to read in one go. Your vault was not changed. Paste only the part with the codes.
    [code] This code is too long. Nothing was saved. Check whether two codes run together.
    [text] This text is too long to keep. Nothing was saved, and what you wrote is still here. Please shorten it.
    [file] This file is too large. Your vault was not changed. Check whether it is the right one.
    [transmission] This is too much for QR codes. Your vault is safe. Carry it over as a file instead.
    [vault] The vault has no room for this. What you saved before is safe. Remove what you no longer need from the bin, then try again.
   *[other] This is too large. Your vault was not changed. Try a smaller part.
}

error-too-many = { $what ->
    [codes] These are more codes than one account can keep. Nothing was added. Choose fewer, or remove old sets first.
    [accounts] The vault has reached its number of accounts. Nothing was added. Remove one that you no longer need.
    [contacts] The vault has reached its number of contact details. Nothing was added. Change one that is there.
    [devices] The vault has reached its number of devices. Nothing was added. Rename one that is there.
    [places] The vault has reached its number of places. Nothing was added. Rename one that is there.
    [people] The vault has reached its number of people. Nothing was added. Look for the person among those who are there.
    [entries] This file has too many entries. Nothing was imported. Export them in parts in the other app.
    [ties] This account has reached the number of things it can be linked to. Nothing was added. Change one that is there.
   *[other] These are more entries than the vault can keep. Nothing was added. Remove what you no longer need.
}

error-malformed = This is not in a form that Toride can read. Your vault was not changed. Try the original again.

error-not-text = This cannot be read as text. Nothing was added. Copy the codes as text, then paste them again.

error-nothing-found = No backup code was found in this text. Your text is still here. Paste the whole screen with the codes, or type them in one by one.

error-throttled = Please wait { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
} and try again. The vault is safe. The pause slows down anybody who is guessing.

error-invalid = { $field ->
    [label] This name has characters that cannot be kept. Nothing was saved. Remove invisible or control characters.
    [passphrase] This passphrase cannot be used. Nothing was changed. Please choose one of 10 to 300 characters.
    [recovery-key] This is not a complete recovery key. Nothing was changed. It has seven groups of five characters.
    [code] This does not look like a backup code. Nothing was saved. Compare it with what the service shows.
    [contact-value] This number or address cannot be kept. Nothing was saved. See that it is not empty and has no invisible characters.
    [device-name] This name of a device cannot be kept. Nothing was saved. See that it is not empty and has no invisible characters.
    [place-name] This name of a place cannot be kept. Nothing was saved. See that it is not empty and has no invisible characters.
    [person-name] This name of a person cannot be kept. Nothing was saved. See that it is not empty and has no invisible characters.
    [base] This kind of second factor does not go with what was chosen. Nothing was saved. Choose another device or contact detail.
    [why] This reason has characters that cannot be kept. Nothing was changed. Remove invisible ones.
    [days] It cannot wait this long. The notice is still there. Choose an earlier day.
    [date] This day of issue cannot be used. Nothing was saved. Choose a day up to today.
    [check] This check cannot be kept. Nothing was changed. See that it is not empty and has no invisible characters.
    [checks] A check is still open. Nothing was signed off. Finish the checks that are left, then try again.
    [note] This note has characters that cannot be kept. Nothing was changed. Remove invisible ones.
    [task] This task cannot be kept. Nothing was changed. See that it is not empty and has no invisible characters.
    [reach] This way to reach somebody has characters that cannot be kept. Nothing was changed. Remove invisible ones.
    [quiet] This time cannot be used. The reminders are as they were. Choose one from 0:00 to 23:59.
   *[other] Something in this form cannot be kept. Nothing was saved. Check what you entered.
}

error-not-found = This entry is no longer here. Nothing else changed. Go back to the list and choose again.

error-already-exists = There is already a vault on this device. It was not changed. Open it with your passphrase or recovery key.

error-weak-passphrase = Please make the passphrase longer. This one could be guessed, and nothing was saved yet. Six random words are hard to guess and easy to type.

error-file-damaged = This file is damaged. Your vault was not changed. Copy it again from where it was, or try a file of another day.

error-file-too-new = This file was made by a newer version of Toride. Your vault was not changed. Update the app, then open the file again.

error-file-malformed = This file is not in a form that can be read. Your vault was not changed. Ask for the original file again.

error-file-cut = This file is cut off. Your vault was not changed. Copy the original file again.

error-other-kind = { $found ->
    [backup] This is a backup file. Nothing was changed. Open it by “Safekeeping” or “Bring your vault back”.
    [sync] This file keeps paired devices in step. Nothing was changed. Open it by “Bring devices in step”.
    [transfer] This file carries a vault to another device. Nothing was changed. Open it by “From another device”.
   *[share] This is one code that somebody shared. Nothing was changed. Open it by “Codes shared with you”.
}

error-other-secret = This file opens with the other key. Nothing was changed. If the passphrase does not fit, use the recovery key; if the recovery key does not, use the passphrase.

error-file-exists = There is a file of this name already. It was not replaced. Choose another name.

error-other-vault = This belongs to another vault. Neither vault was changed. To bring its codes here, export them on that device and import them on this one.

error-old-key = Pair the devices again, from the one with the newer keys: that one shows, the other reads. The keys of the vault were changed on one of them. Nothing else was changed.

error-many-purged = Taking this over would remove many accounts or codes for ever. Nothing was changed yet. Please look again.

error-wrong-transfer-key = This key does not belong to this file. Nothing was changed. Compare it group by group with the other screen.

error-expired = The time for this shared code is over. Nothing was saved. If you still need it, ask for it again.

error-already-seen = This was received before. Nothing was changed. If you need it again, ask for a new one.

error-encrypted-file = This file is encrypted in a way that cannot be opened here. Nothing was imported. Export it without encryption in the other app, and delete that file afterwards.

error-file-needs-password = This file opens with a password. Nothing was imported. Enter the one that you chose in the other app.

error-wrong-file-password = This password does not open the file. Nothing was imported. A database with a key file cannot be opened here.

error-file-too-costly = Opening this file would take too much time and memory. Nothing was imported. Choose lighter key settings in the other app, or export as CSV.

error-unknown-form = Files of this form cannot be imported. Nothing was changed. Export as CSV or as text.

error-file-empty = There is nothing in this file. Nothing was imported. Choose another file.

error-internal = Something went wrong in the app. The vault was locked to be safe, and what you saved is still there. Open it again to go on.
