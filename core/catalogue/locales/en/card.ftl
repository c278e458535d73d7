### The notices of one account, or of the vault. Keys start with "card-".

card-title = Notices
card-vault = Vault
card-since = Since { $date }
card-todo = What is left to do
card-alternative = Or
card-open-account = See the account

card-none-title = Done
card-none = Nothing needs doing here.

# Put off; never dismissed.
card-put-off = Later
card-put-off-why = The notice does not go away. It comes back that day.
card-put-off-critical = No usable code is left, so this waits until tomorrow at most.
card-put-off-until = Waits until { $date }
card-notice-put-off = It comes back { $date }.

# S-135
card-keep-title = Keep using these codes?
card-keep-what = If your copies are complete and nobody saw them, you may keep them. You are asked again when it is time.
card-keep-field = Why you keep them
card-keep-hint = You may leave this empty. Do not write a code here.
card-keep-example = Looked at the copy on paper
card-keep-too-long = This is too long. Make it shorter.
card-keep-bad = It has characters that cannot be kept. Remove invisible ones.
card-keep-go = Note that I keep them
card-notice-kept = Noted that you keep them.

# S-094
card-one-way-title = Is one second factor enough?
card-one-way-what = If that one is lost, only the codes are left. Keep a copy of them away from the device too.
card-one-way-go = Leave it at one
card-notice-one-way = Noted that one is enough.

# S-008, S-141
card-on-again-title = Is two-factor sign-in on?
card-on-again-what = Open the settings of the service and look. If it is off, turn it on, then answer.
card-on-again-go = It is on
card-notice-on-again = Noted that it is on.

# Only steps that are known.
card-steps-none = There are no steps for this service. In its settings, look for “two-factor” or “security”.

card-passphrase-title = Check the passphrase
card-passphrase-intro = Type your usual passphrase. This only shows that you remember it, and changes nothing.
card-passphrase-field = Passphrase
card-passphrase-go = Check
card-passphrase-working = Checking. This takes about a second.
card-passphrase-forgotten = If you cannot remember it, just close this. With the recovery key, you can choose a new one.
card-notice-passphrase = The passphrase is right.
