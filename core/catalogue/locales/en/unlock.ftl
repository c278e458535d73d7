### Opening the vault. Keys start with "unlock-".

unlock-field = Passphrase
unlock-go = Open
unlock-with-key = Open with the recovery key
unlock-working = Opening. This takes about a second.

unlock-key-title = Open with the recovery key
unlock-key-intro = Type the recovery key from your paper. Capitals and hyphens make no difference.
unlock-key-field = Recovery key
unlock-key-group = Group { $group }
unlock-key-group-going = Group { $group } typing
unlock-key-group-right = Group { $group } right
unlock-key-group-wrong = Group { $group } wrong
unlock-key-slip = Something in group { $group } differs. Compare it once more.
unlock-key-has-u = Group { $group } has a U. A key never has one. Could it be a V?
unlock-key-forgotten = If you forgot the passphrase, set a new one in the settings afterwards. The recovery key is enough for it.
unlock-key-too-long = There are too many characters. It is seven groups of five.

unlock-again = Check again

unlock-too-new-title = The app needs an update
unlock-too-new = A newer version of Toride saved this vault. Everything in it is untouched. Update the app, then open it.

unlock-in-use-title = It is open in another window
unlock-in-use = One vault cannot be open twice. Close the other window, then check again. Everything in it is safe.

unlock-unavailable-title = It cannot be opened now
unlock-unavailable = The device does not give access to the vault’s file. Everything in it is untouched. Wait a little or restart the device, then check again.

unlock-repair-title = The vault needs repair
unlock-repair = The file is damaged and does not open as it is. Enter your passphrase or the recovery key, and the vault is built anew from what can be read.
unlock-lost-title = The vault is missing
unlock-lost = A copy of the vault is left on this device. Enter your passphrase or the recovery key, and the vault is built anew from that copy.
unlock-repair-safe = The old file is not deleted. It is put aside. Please do not remove the app.
unlock-repair-go = Repair
unlock-start-over = Nothing could be read this time. If there is nothing else to try, you can begin with a new vault. What is left of the old one stays on this device, put aside.
unlock-start-over-go = Begin with a new vault
unlock-start-over-empty = The new vault begins empty. The accounts and codes of the old one are not in it.
unlock-start-over-kept-title = Nothing is deleted
unlock-start-over-kept = What is left of the old vault is put aside on this device. You can bring it back later, from “Vaults set aside”.
unlock-start-over-first = If there is a recovery key on paper that you have not tried yet, look for it first. Repair with it can still bring codes back.
unlock-start-over-after = Afterwards, have each service make new codes and keep them here.
unlock-start-over-confirm = Put the old vault aside and begin
unlock-repair-working = Gathering what can be read. This takes a few seconds.
unlock-repaired-title = The vault is built anew
unlock-repaired-saved = { $saved ->
    [one] One record was brought back.
   *[other] { $saved } records were brought back.
}
unlock-repaired-lost = { $lost ->
    [one] One could not be read. The damaged file is kept.
   *[other] { $lost } could not be read. The damaged file is kept.
}
unlock-repaired-snapshot = It comes from the last copy. Later changes are not in it. Check which codes you have used.
unlock-repaired-go = Open the vault

# A vault that turned up in another place than before. It says what happened; opening is as always.
unlock-moved-title = The first time it is opened here
unlock-moved = Open it with the same passphrase or recovery key as before. This shows after the app was installed again, or after the vault came from another device. Everything in it is here.
unlock-key-gone-title = The key bound to this device is gone
unlock-key-gone = This happens after the app was installed again, or after a change of phone. Everything in the vault is safe. Open it with the passphrase or the recovery key.

# Other ways when it does not open. None of them deletes anything.
unlock-ways = If it does not open
unlock-ways-title = Other ways
unlock-ways-safe = Whatever you choose, this vault is not deleted. It is set aside on this device, and you can bring it back.
unlock-ways-restore = Bring back a backup or a recovery sheet
unlock-ways-restore-detail = Or carry the vault over from another device
unlock-ways-aside-detail = Vaults that were on this device before
unlock-ways-start-over-detail = An empty vault, made beside this one
