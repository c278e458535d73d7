### After a change of device: one account after the other. Keys start with "phone-".

# S-016, S-063, S-142
phone-title = Account by account
phone-replaced = Go through the accounts that relied on “{ $name }”, one by one.
phone-lost = Go through the accounts that relied on “{ $name }”, which is lost, one by one.
phone-why = An account is done once new codes are stored and its second factors are checked on the new device.
phone-progress = { $done } of { $of } done
phone-next-title = Next account
phone-open-title = Still to do
phone-done-title = Done
phone-go = Do this account
phone-later-note = What is done stays done. The notices on the home screen lead back here.
phone-all-done-title = All done
phone-all-done = Every account that relied on “{ $name }” is in order.
phone-none-title = There is no account to do
phone-none = No account is recorded that relied on “{ $name }”.
phone-card-title = Account by account
phone-card = Some accounts that relied on “{ $name }” are left to do.
