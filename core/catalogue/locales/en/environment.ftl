### Changes of the environment, questions and answers. Keys are "verdict-", "change-", "question-" and "reply-" with
### the name of the variant.

# Sentences of the log
verdict-undecided = The device could not be checked.
verdict-fresh = You started on this device.
verdict-vault-lost = The vault that was here was not found.
verdict-same-device = It was the same device as before.
verdict-reinstalled = The app was installed again on the same device.
verdict-restored-on-another-phone = The vault moved to another device.
verdict-copied-to-second-phone = The vault came into use on two devices.
verdict-file-replaced = Another vault file was put in place.
verdict-unclear = It was not clear whether it was the same device.

change-biometrics-changed = Open with the passphrase. The fingers or faces registered on this device have changed.
change-passcode-removed = Open with the passphrase. The passcode of this device was removed.
change-key-lost = Open with the passphrase. The key bound to this device is gone.
change-system-updated = The system of this device was updated. Nothing needs doing.
# S-063, S-109
change-carrier-changed = See whether your number is still the same. The SIM is of another carrier.
change-sim-absent = See whether text messages and calls reach you. There is no SIM in this device.
change-screen-lock-removed = Turn the screen lock on. While it is off, whoever finds the device can open it.
change-hardware-id-reset = The system gave this device another number. Nothing needs doing.
change-folder-copied = The vault’s folder is not where it was.
change-vault-older = Check which codes you have used. This vault is older than last time on this device, and a code used since then may be shown as unused. Another device or a newer backup brings it up to date.
change-vault-older-read = Bring it up to date

# S-063
question-old-phone-title = Is the old device still with you?
question-old-phone = This seems to be another device. Your answer decides which accounts are asked for new codes. Nothing is deleted.
question-same-phone-title = Is this the same device as before?
question-same-phone = The app cannot tell whether the device was changed. Your answer decides what is to be done. Nothing is deleted.
question-put-here-title = Did you put this vault here?
question-put-here = The vault file is not the one that was here before. If you do not know why, look through your accounts before you answer. Nothing is deleted.
question-why-title = Why this question?
question-why = After a change of device, the authenticator or the SIM may be in the old one, and your codes may still be seen there.
question-go = Answer
question-later = Answer later

reply-replaced = I changed to this one
reply-replaced-how = The old one was wiped, or is not used any more.
reply-both = I use both
reply-both-how = The old one is still with me and stays in use.
reply-lost = I lost the old one
reply-lost-how = It was lost, stolen or broken.
reply-same-phone = It is the same device
reply-same-phone-how = The device was not changed. Choose this too if you put the vault here.

# After the answer.
reply-notice = Your answer was noted.
reply-after-gone-title = The old device may still hold your codes
reply-after-gone = Change the keys of the vault, and get new codes at the services. The vault on the old device opens with its old passphrase, whatever you change here.
reply-after-gone-go = Go through the accounts
reply-after-gone-steps = Go to the steps after the loss
reply-after-both-title = The two vaults go their own ways
reply-after-both-go = Bring devices in step
reply-after-both = Bring the devices in step now and then. What was used and what was added on one then reaches the other.
reply-after-passphrase = If somebody may know the passphrase, change it in the settings.
