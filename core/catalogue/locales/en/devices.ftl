### Devices. Keys start with "devices-"; "device-kind-" and "device-life-" go with the name of the variant.

device-kind-phone = Phone
device-kind-tablet = Tablet
device-kind-computer = Computer
device-kind-security-key = Security key

devices-title = Devices
devices-intro = Record the devices you use, and after a loss you know what to do.
devices-empty = There are no devices yet. Start with the ones you use now.
devices-used-title = In use
devices-gone-title = No longer with you
devices-this = This device
devices-holds-vault = Has the vault
devices-numbers = SIM inside: { $names }
devices-accounts = { $count ->
    [0] No account is recorded that relies on it
    [one] One account relies on it
   *[other] { $count } accounts rely on it
}
devices-open = { $count ->
    [one] One account is left to do
   *[other] { $count } accounts are left to do
}
devices-all-done = All done
devices-gone-replaced = Replaced { $date }
devices-gone-lost = Lost { $date }

devices-add = Add a device
devices-add-title = Add a device
devices-edit = Change name and kind
devices-edit-title = Name and kind of the device
devices-name = Name
devices-name-example = Tablet at home
devices-name-empty = Enter a name.
devices-name-too-long = The name is too long. Make it shorter.
devices-name-bad = It has characters that cannot be kept. Remove invisible ones.
devices-kind = Kind
devices-save = Save
devices-notice-saved = Saved.

# S-016, S-063, S-142
devices-changed = I changed phones
devices-changed-title = Which one is the old device?
devices-changed-what = Choose the old one. You are then led through the accounts that relied on it.
devices-changed-none = If the old device is not here, add it first.
devices-replaced = I replaced it
devices-replaced-title = Is “{ $name }” out of use?
devices-replaced-what = Accounts that relied on it are asked for a check of their second factors and for new codes. No record is deleted.
devices-replaced-go = Note that it was replaced

# S-015, S-024, S-062
devices-lost = I lost it
devices-which-lost = Which device did you lose?
devices-lost-title = Is “{ $name }” lost?
devices-lost-what = For a device that was lost, stolen or broken. The accounts that relied on it tell you what to do. No record is deleted.
devices-lost-go = Note that it is lost
devices-lost-first-title = Do this first
devices-lost-first-1 = If a number was in it, ask your carrier to stop the line.
devices-lost-first-2 = If you can still find it from afar, lock it from there.
devices-lost-first-3 = On another device that is still logged in, log the lost one out.
devices-back = It is back
devices-back-title = Is “{ $name }” in use again?
devices-back-what = It goes back to the devices in use.
devices-back-go = Note that it is in use
devices-notice-replaced = Noted as replaced.
devices-notice-lost = Noted as lost.
devices-notice-back = Noted as in use again.
devices-walk = Go through the accounts
devices-walk-none = No account is recorded that relied on this device.
devices-log-title = What was noticed about devices
devices-log-empty = Nothing was noticed yet.

# S-015, S-024, S-062: after the loss of a device, in this order.
devices-steps-title = After the loss, step by step
devices-steps-intro = “{ $name }” may still hold codes. Three steps, in this order. What is done stays done.
devices-steps-intro-plain = The lost device may still hold codes. Three steps, in this order. What is done stays done.
devices-steps-keys = Change the keys of the vault
devices-steps-keys-why = What you write from now on cannot be opened with what the lost device had.
devices-steps-pair = Pair again with what is left
devices-steps-pair-why = Your other devices need the new keys.
devices-steps-pair-none = No other device with the vault is recorded. A second one keeps you safe from the next loss.
devices-steps-accounts = Get new codes for the accounts
devices-steps-accounts-why = What the lost device had, it keeps. New codes at the services end that.
devices-steps-accounts-left = { $count ->
    [one] One account is left to do
   *[other] { $count } accounts are left to do
}
devices-steps-accounts-done = Every account is done
devices-steps-next = Next
devices-steps-done = Done
devices-steps-skip = Skip this
devices-steps-skipped = Skipped
devices-steps-after-all = Do it after all
devices-steps-entry = Go on with the steps after the loss
devices-steps-end = All three steps are done.
devices-carry-title = Between devices and people
