### Contact details and second factors across accounts. Keys start with "checklist-".

# S-010, S-011, S-093, S-109
checklist-title = Contact details and second factors
checklist-intro = See whether they still reach you, while you can log in.
checklist-about-title = What this is for
checklist-about-1 = Go through the numbers and mail addresses that services have of you, all in one place.
checklist-about-2 = If a number changes, change it here once, and see which services have to be told.
checklist-about-3 = A change here changes nothing at a service. Correct it in the service’s settings too.

checklist-empty-title = Nothing is recorded yet
checklist-empty = Start with one number or mail address that a service has of you.
checklist-add = Add a contact detail
checklist-all-well-title = All are checked
checklist-all-well = You will be asked again after six months.
checklist-due-count = { $count ->
    [one] One to check
   *[other] { $count } to check
}

checklist-due-title = To check
checklist-good-title = Checked
checklist-gone-title = No longer in use
checklist-question = Still yours, and does it reach you?
checklist-question-how = For a number, try a text message; for mail, open the inbox. Then answer.
checklist-yes = Yes, it reaches me
checklist-changed = It has changed
checklist-gave-up = I no longer have it
checklist-state-confirmed = Checked { $date }
checklist-state-due = Never checked
checklist-state-again = Last checked { $date }. Please check again.
checklist-state-given-up = Not in use since { $date }
checklist-accounts = { $count ->
    [0] No account uses it yet
    [one] One account uses it
   *[other] { $count } accounts use it
}
checklist-notice-confirmed = Noted as checked.

# S-008, S-094
checklist-factors-title = Second factors
checklist-factors-why = What comes after the password, account by account. With two or more, one may be lost and you still get in.
checklist-factors-none = None recorded yet
checklist-factors-go = Add a second factor

checklist-more-title = Also recorded
checklist-devices = Devices
checklist-devices-detail = { $count ->
    [0] Record your phones and computers
    [one] One device
   *[other] { $count } devices
}
checklist-places = Where copies are
checklist-places-detail = { $count ->
    [0] Record where you keep copies on paper or elsewhere
    [one] One place
   *[other] { $count } places
}
checklist-people = People
checklist-people-detail = { $count ->
    [0] Record who knows the codes of a shop or company
    [one] One person
   *[other] { $count } people
}
checklist-what-if = If it were lost
checklist-what-if-detail = Try which accounts you could get into after a loss
