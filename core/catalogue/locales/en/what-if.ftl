### What if. Keys are "what-if-", or "outcome-", "fix-" and "way-" with the name of the variant.
### A way- may use $name (the thing), $about (1 if it has a name) and $kind (the second factor) only.

what-if-title = If it were lost
what-if-intro = Choose what is lost, and see which accounts you could still get into.
what-if-about-title = What this is for
what-if-about-1 = Pretend that a phone, a number or a copy is gone. Choose as many as you like.
what-if-about-2 = It is a rehearsal. Neither your records nor your codes change.
what-if-about-3 = It assumes that you know your passwords. A way that was not recorded counts as missing.

what-if-things = Pretend these are lost
what-if-this-device = This device
what-if-this-device-named = This device ({ $name })
what-if-devices = Devices
what-if-contacts = Numbers and mail
what-if-places = Where copies are
what-if-chosen = { $name }, lost
what-if-not-chosen = { $name }, still with me
what-if-takes = Lost along with it: { $names }
what-if-clear = Nothing is lost
what-if-none-chosen = Choose above what is lost. For now, this is how it stands with everything in hand.

what-if-summary = You get into { $gets-in } of { $of }.
what-if-summary-identity = { $count ->
    [one] One needs the service’s identity check.
   *[other] { $count } need the service’s identity check.
}
what-if-summary-lost = { $count ->
    [one] One may be lost.
   *[other] { $count } may be lost.
}
what-if-summary-all = { $of ->
    [one] You get into your one account.
   *[other] You get into all { $of }.
}
what-if-ways = Ways that are left
what-if-ways-identity = Contact details for the identity check
what-if-no-way = By what is recorded, no way in is left.
what-if-more-ways = and { $count } more
what-if-best-title = What would help most
what-if-best = { $accounts ->
    [one] { $step }: this opens one account.
   *[other] { $step }: this opens { $accounts } accounts.
}
what-if-no-fix = By what is recorded, no single step is enough. Record your second factors and contact details, then try again.

what-if-empty-title = There is nothing to look at yet
what-if-empty = Add an account, then you can try it here.
what-if-empty-go = Add an account
what-if-no-things = Record devices and contact details, then you can choose them here.
what-if-no-things-go = Record contact details and factors
what-if-record = Add what is missing

# S-102 to S-107
what-if-identity-note = An identity check can take days, and there is no guarantee.

outcome-gets-in-short = Gets in
outcome-identity-check-short = Identity check
outcome-probably-lost-short = May be lost

fix-store-codes = Store new codes
fix-store-codes-how = Get them at the service, and put them where your copies are now too.
fix-second-device = Store the codes on a second device
fix-second-device-how = Install Toride on another device of yours, and store the same codes.
fix-copy = Keep a copy of the codes elsewhere
fix-copy-how = On paper, for example, in a place that is not lost along with the rest.
fix-second-factor = Add a second factor
fix-second-factor-how = Set up one more, on a device or contact detail that would be left.
fix-contact = Add a contact detail
fix-contact-how = One that reaches you may lead to the service’s identity check.

way-factor = { $about ->
    [0] { $kind }
   *[other] { $kind } ({ $name })
}
way-code-in-vault = { $about ->
    [0] Code in the vault
   *[other] Code in the vault on “{ $name }”
}
way-code-in-place = { $about ->
    [0] Code on a copy
   *[other] Code in “{ $name }”
}
# S-088
way-session = { $about ->
    [0] Device that is still logged in
   *[other] “{ $name }”, still logged in
}
way-contact = { $about ->
    [0] Registered contact detail
   *[other] Registered contact detail “{ $name }”
}
