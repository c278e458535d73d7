### Readiness. Keys are "readiness-" and "concern-" with the name of the variant.
### $name is the name of the thing, $about is 1 if it has one and 0 if not.

readiness-at-risk = At risk
readiness-needs-attention = Needs attention
readiness-ready = Ready
readiness-at-risk-what = One loss is enough, and you may not get in.
readiness-needs-attention-what = One loss leaves only the identity check, or something needs doing soon.
readiness-ready-what = By what is recorded, you get in whatever single thing is lost.

# S-024, S-095, S-103 to S-107
concern-probably-lost = No way in is recorded, and no contact detail that works.
concern-probably-lost-without = { $about ->
    [0] If one thing is lost, you may not get in.
   *[other] If “{ $name }” is lost, you may not get in.
}
concern-no-codes = Two-factor sign-in is on, and there are no codes yet.
concern-no-code-left = No usable code is left.
concern-identity-check = By what is recorded, only the service’s identity check is left.
concern-identity-check-without = { $about ->
    [0] If one thing is lost, only the service’s identity check is left.
   *[other] If “{ $name }” is lost, only the service’s identity check is left.
}
# S-129
concern-personal-contact = { $about ->
    [0] An account of a shop or company relies on somebody’s own contact detail.
   *[other] An account of a shop or company relies on “{ $name }”, somebody’s own contact detail.
}
