### Places of copies, and people. Keys start with "things-"; kinds are "place-kind-" with the name of the variant.

place-kind-paper = Paper
place-kind-cabinet = Drawer or cabinet with a lock
place-kind-manager = Password manager
place-kind-file = Picture or file
place-kind-other = Something else

things-title = Copies and people

# S-111, S-120, S-121, X-2
things-places = Where copies are
things-places-why = Record where you put copies of codes. Do not write the codes themselves here.
things-places-empty = None yet. When you make a copy on paper or elsewhere, add its place.
things-place-add = Add a place
things-place-new-title = Add a place
things-place-title = Place of copies
things-place-edit = Change this place
things-place-name = Name of the place
things-place-name-example = Cabinet in the office
things-place-name-empty = Enter a name.
things-place-name-too-long = The name is too long. Make it shorter.
things-place-name-bad = It has characters that cannot be kept. Remove invisible ones.
things-place-kind = Kind

# S-122
things-place-keeper = Who can get at it?
things-place-keeper-none = Only I, or not decided
things-place-keeper-why = When that person leaves the shop or company, you are asked for new codes.
things-place-accounts = { $count ->
    [0] No account is recorded that has a copy here
    [one] One account has a copy here
   *[other] { $count } accounts have a copy here
}
things-place-kept-by = Can get at it: { $name }
things-save = Save
things-notice-saved = Saved.

# S-062, S-143
things-place-lost = Lost, or seen by somebody
things-place-lost-title = Was the copy in “{ $name }” lost or seen?
things-place-lost-what = The accounts with a copy there are asked for new codes. No record is deleted.
things-place-lost-go = Note that
things-place-lost-on = Lost or seen, noted { $date }
things-place-after-title = These accounts need new codes
things-place-after-none = No account is recorded that has a copy here.
things-place-found = It is there, and nobody saw it
things-place-notice-lost = Noted as lost or seen.
things-place-notice-found = Noted as safe.

# S-012, S-122, S-133
things-people = People
things-people-why = In a shop or company, record who knows the codes or can get at copies. When somebody leaves, you know what to do.
things-people-empty = Nobody yet. If you are on your own, you need not add anybody.
things-person-add = Add a person
things-person-new-title = Add a person
things-person-title = Person
things-person-edit = Change the name
things-person-name = Name
things-person-name-example = Yamada (manager)
things-person-name-empty = Enter a name.
things-person-name-too-long = The name is too long. Make it shorter.
things-person-name-bad = It has characters that cannot be kept. Remove invisible ones.
things-person-accounts = { $count ->
    [0] No account is recorded for this person
    [one] Has to do with one account
   *[other] Has to do with { $count } accounts
}
things-person-left = Has left
things-person-left-title = Has “{ $name }” left the shop or company?
things-person-left-what = The accounts whose codes they knew are asked for new ones. No record is deleted.
things-person-left-go = Note that they left
things-person-left-on = Left, noted { $date }
things-person-after-title = These accounts need new codes
things-person-after-none = No account is recorded for this person.
things-person-after-sessions = See in the settings of each service, too, that no device of theirs is still logged in.
things-person-back = Did not leave, or came back
things-person-notice-left = Noted as left.
things-person-notice-back = Noted as here.
