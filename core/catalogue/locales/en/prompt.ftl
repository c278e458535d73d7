### Reasons to act, what to do, and later. Keys are "prompt-", "step-" and "put-off-" with the name of the variant.
### Each sentence may use these and no others: $name, the name of the first thing it is about; $about, how many
### things with a name; $left and $of, codes; $kind, the name of a second factor.

# S-021, S-061, S-073, S-078, S-138, S-139, X-3
prompt-code-used-title = { $left ->
    [0] Out of codes
   *[other] New codes are needed
}
prompt-code-used = { $left ->
    [0] Get new codes at the service and store them here. If the phone is lost now, you may not get in.
    [one] Get new codes at the service and store them here. { $left } of { $of } is left. It stays here until you store a new set.
   *[other] Get new codes at the service and store them here. { $left } of { $of } are left. They stay here until you store a new set.
}

# S-062, S-124, S-143
prompt-set-exposed-title = The codes may have been seen
prompt-set-exposed = { $about ->
    [0] Get new codes at the service and store them here. Somebody else may know the old ones.
    [one] Get new codes at the service and store them here. Because of “{ $name }”, somebody else may know the old ones.
   *[other] Get new codes at the service and store them here. Because of “{ $name }” and more, somebody else may know the old ones.
}

# S-063, S-142
prompt-phone-changed-title = A device has changed
prompt-phone-changed = { $about ->
    [0] Do what is left, step by step. This account relied on a device that you no longer have.
    [one] Do what is left, step by step. This account relied on “{ $name }”.
   *[other] Do what is left, step by step. This account relied on “{ $name }” and more.
}

# S-022, S-063, S-103, S-109
prompt-contact-changed-title = A contact detail has changed
prompt-contact-changed = { $about ->
    [0] Correct it at the service, and store new codes. A contact detail of this account changed or is of no use any more.
    [one] Correct it at the service, and store new codes. “{ $name }” changed or is of no use any more.
   *[other] Correct it at the service, and store new codes. “{ $name }” and more changed or are of no use any more.
}

# S-021, S-135
prompt-set-old-title = Time to look at these codes
prompt-set-old = Get new codes, or decide to keep these. Over a long time, a copy may be lost or seen without anybody noticing.

# S-009, S-011, S-110
prompt-no-codes-title = There are no codes yet
prompt-no-codes = While you can log in, get codes at the service and store them here. They are for the day on which the usual way fails.

# S-094
prompt-one-way-in-title = There is only one second factor
prompt-one-way-in = Add another one, or decide that one is enough. If that one fails, only the codes are left.

# S-010, S-093, S-109
prompt-contact-unconfirmed-title = Time to check a contact detail
prompt-contact-unconfirmed = { $about ->
    [0] See whether your contact details still reach you. With one that does not, it is harder to prove who you are.
    [one] See whether “{ $name }” still reaches you. With one that does not, it is harder to prove who you are.
   *[other] See whether “{ $name }” and more still reach you. With one that does not, it is harder to prove who you are.
}

# The words until there is a backup file and an exchange between devices. No button is promised that is not there.
prompt-safekeeping-stale-title = Some changes are on this device only
prompt-safekeeping-stale = Make a backup, or bring a second device in step. If this device is lost, codes that are only here are lost with it.

prompt-rehearsal-title = Time to see whether you can open the vault
prompt-rehearsal = Type what is listed below: the recovery key, the passphrase, or both. If one is forgotten or lost, better to learn it while the vault is open.

# S-008
prompt-switched-off-title = Check two-factor sign-in
prompt-switched-off = See in the settings of the service whether two-factor sign-in is on. There, using a code may turn it off.

step-store-new-set = Store new codes
step-store-new-set-how = Make new ones at the service, and paste here what it shows.
step-confirm-factor = { $about ->
    [0] Check: { $kind }
   *[other] Check: { $kind } ({ $name })
}
step-confirm-factor-how = Try it once on the device you use now. Switch off at the service what you no longer use.
step-update-contact = { $about ->
    [0] Tell the service your new contact detail
   *[other] Tell the service “{ $name }”
}
step-update-contact-how = Correct it in the settings of the service, and note here that it is done.
step-drop-contact = { $about ->
    [0] Take the old contact detail out of the service
   *[other] Take “{ $name }” out of the service
}
step-drop-contact-how = Remove it in the settings of the service, as a contact detail and as a second factor.
step-confirm-contact = { $about ->
    [0] Check the contact detail
   *[other] Check “{ $name }”
}
step-confirm-contact-how = For a number, see whether a text message arrives; for mail, whether you can open the inbox.
step-turn-on-again = Turn two-factor sign-in on again
step-turn-on-again-how = Open two-factor sign-in in the settings of the service. If it is on, note that here.
step-add-factor = Add a second factor
step-add-factor-how = Add one in the settings of the service, and record the same one here.
step-accept-one-way = Leave it at one
step-accept-one-way-how = This notes your decision that one is enough. You can change it later.
step-keep-old-set = Keep using these
step-keep-old-set-how = If your copies are complete and nobody saw them, this notes that you keep them.
step-back-up = Make a backup file
step-back-up-how = An encrypted file is saved, read back and checked.
step-sync = Bring a second device in step
step-sync-how = The two devices show each other codes on the screen, or files. If the other one has no vault yet, begin there.
step-type-recovery-key = Type the recovery key
step-type-recovery-key-how = Type it once, from your recovery sheet.
step-type-passphrase = Type the passphrase
step-type-passphrase-how = Type your usual passphrase once.

put-off-1 = Tomorrow
put-off-7 = In a week
put-off-30 = In a month
