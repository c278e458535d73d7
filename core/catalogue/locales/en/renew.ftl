### Getting new codes, step by step. Keys start with "renew-". It can be left and taken up again at any step.

# S-021, S-061, S-064, S-066, S-067, S-073, S-078, S-142 to S-145
renew-title = New codes
renew-progress = { $done } of { $of } done
renew-intro = Make a new set at the service, and let it take the place of the old one.
renew-resume = You can go on where you stopped. What is done stays done.
renew-leave = Go on later
renew-step-done = Done
renew-step-now = You are here

# 1. At the service
renew-service-title = Make new codes at the service
renew-service = On a device that is logged in, go this way.
renew-service-none = There are no steps for this service. In its settings, look for “two-factor” or “security”.
renew-service-left = { $left ->
    [0] No usable code is left. Make new ones while you can log in.
    [one] The one that is left stays here until you store a new set.
   *[other] The { $left } that are left stay here until you store a new set.
}
renew-service-go = I see the codes
renew-service-locked-out = I can’t log in

# 2. Paste
renew-paste-title = Paste the new codes
renew-paste-done = { $count ->
    [one] One code was stored { $date }.
   *[other] { $count } codes were stored { $date }.
}

# 3. The old set
renew-old-title = Move the old set to the history
renew-old = If the service made these as new codes, the old set goes to the history. If you know that it still works, you may keep it.
renew-old-go = Move the old set to the history
renew-old-keep = Keep the old set too

# 4. Copies
renew-copies-title = Clear away copies of the old codes
renew-copies = Where were copies of the old codes? Replace or destroy them one by one.
renew-copies-other = Pictures or papers that are not recorded go too, if there are any.
renew-copies-other-go = How to clear them away
renew-copy-replaced = Replaced by the new codes
renew-copy-destroyed = Destroyed
renew-copy-lost = Not to be found
renew-copy-lost-why = The place is noted as lost. Other accounts with a copy there get a notice too.
renew-copy-paper = Put a paper with the new codes in its place, and shred the old one.
renew-copy-cabinet = Replace the old paper in the cabinet with the new one.
renew-copy-manager = Overwrite the old codes in the app with the new ones.
renew-copy-file = Delete the old picture or file, also from the bin and from your cloud.
renew-copy-other = Destroy the old copy, or overwrite it with the new codes.
renew-notice-copy = The copy was noted.

# 5. Done
renew-done-title = The new codes are in place
renew-done = { $count ->
    [one] One code can be used.
   *[other] { $count } codes can be used.
}
renew-done-rest = Something else is left to do for this account.
renew-done-rest-go = See what is left
renew-done-next = Next account
renew-done-home = Back to home
