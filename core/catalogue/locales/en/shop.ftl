### The shop: who answers, who has seen what; a sheet for somebody from outside, and rules for the wall. Keys start with "shop-".

# S-012
shop-title = Shop

# S-125
shop-task-post = Publish posts and stories
shop-task-answer = Answer comments and messages
shop-task-figures = Look at the figures
shop-task-advertise = Place advertisements
shop-task-profile = Change the profile
shop-task-delete = Delete posts or messages
shop-task-connect = Connect other apps or services
shop-task-password = Change the password
shop-task-contacts = Change the mail address or telephone number
shop-task-two-factor = Change two-factor sign-in, or turn it off
shop-task-codes = Look at backup codes, or copy them
shop-task-pass-on = Let somebody else log in

# S-127
shop-sheet-title = Work and whom to call
shop-sheet-made = Printed { $date }
shop-sheet-account = Account
shop-sheet-to = For
shop-sheet-may = You may
shop-sheet-may-not = Please do not
shop-sheet-none = Nothing was agreed. Ask before you start.
shop-sheet-unsaid = For anything that is not on this page, ask the person below before you start.
# S-126
shop-sheet-call = When something is wrong
shop-sheet-call-who = Name
shop-sheet-call-how = How to reach them
shop-sheet-call-when = In these cases call at once, and do not mend it alone.
shop-sheet-call-locked = You cannot log in, or were logged out
shop-sheet-call-strange = A notice or change that you do not know
shop-sheet-call-slip = Something was deleted, changed or shown by mistake
# S-123
shop-sheet-codes = Nobody asks for codes or passwords by chat or mail. If somebody does, do not answer, and call.
shop-sheet-signatures = Read and received
shop-sheet-sign-them = Received by
shop-sheet-sign-us = Given by
shop-sheet-sign-date = Date

# S-112 to S-124
shop-rules-title = How we keep and pass on codes
shop-rules-made = Printed { $date }
shop-rules-ours = In this shop
shop-rules-place = The place that counts
shop-rules-second = The second copy
shop-rules-keeper = Who answers
shop-rules-deputy = Who stands in
shop-rules-rules = The rules
shop-rules-methods = Ways of keeping, with their good and bad sides
shop-rules-foot = Write no code on this page. When somebody else takes over, this page is made anew.

# Screens: the shop at one look
# S-012
shop-entry-detail = Who answers, who has seen codes, handovers
shop-empty-title = No account of the shop yet
shop-empty = Open an account and tap “Change the name”. There you can mark it as one of a shop or company.
shop-empty-go = Choose an account
shop-without = { $count ->
    [one] One account has nobody who answers for it
   *[other] { $count } accounts have nobody who answers for them
}
shop-without-why = Decide on one person for each. Where nobody answers, nobody notices.
shop-handovers = Handovers under way
shop-accounts = Accounts of the shop
shop-search = Search accounts
shop-search-none = No account is called that.
shop-nobody = Nobody answers
shop-answers = { $name } answers
shop-seen = { $count ->
    [0] Nobody is noted as having seen the codes
    [one] One person has seen the codes
   *[other] { $count } people have seen the codes
}
shop-under-way = Handover under way
shop-people = People
shop-left = Has left
shop-people-empty = Nobody is noted yet. Add those who work with the accounts.
shop-person-answers = { $count ->
    [0] Answers for no account
    [one] Answers for one account
   *[other] Answers for { $count } accounts
}
shop-person-seen = { $count ->
    [0] Has not seen today’s codes
    [one] Has seen today’s codes of one account
   *[other] Has seen today’s codes of { $count } accounts
}
shop-person-handovers = { $count ->
    [one] One handover under way
   *[other] { $count } handovers under way
}

shop-more = Rules and records

# One account of the shop
# S-012
shop-account-entry = In the shop
shop-known = Who has seen the codes
shop-known-none = Nobody is noted yet.
shop-known-old = Older codes only
shop-people-choose = Choose who answers and who has seen them
shop-not-here = This account is not in use in the shop. It may be in the bin, or be a personal one.

# S-125 to S-127
shop-outside-list = Sheets for people from outside
shop-outside-list-why = An agency or a helper gets on paper what they may do, and whom to call.
shop-outside-list-none = No sheet yet.
shop-outside-add = Write a sheet
shop-outside-title = Sheet for somebody from outside
shop-outside-edit = Change the sheet
shop-outside-who = Whom is it for?
shop-outside-who-none = Fill in by hand
shop-outside-tasks = What may they do?
shop-outside-tasks-why = Tap what fits. What is left open is not on the sheet.
shop-outside-may = May
shop-outside-may-not = May not
shop-outside-set = { $task }: { $said }
shop-outside-own = Something else
shop-outside-own-example = Reply to bookings
shop-outside-own-add = Add to the list
shop-outside-call = Whom do they call?
shop-outside-reach = How to reach them
shop-outside-reach-example = 03-0000-0000, open 10 to 19
shop-outside-save = Keep the sheet
shop-outside-of = Sheet for { $name }
shop-outside-of-anybody = Sheet without a name
shop-outside-nothing = Nothing noted
shop-outside-updated = Changed { $date }
shop-outside-print = Print the sheet
shop-outside-end = The work is over
shop-outside-end-why = The sheet stays here to look at. See that nobody from outside is logged in any more.
shop-outside-ended = Over
shop-outside-again = They work for us again
shop-outside-notice-ended = Noted as over.
shop-outside-notice-again = Noted as working again.

# S-112 to S-124
shop-rules-entry = Rules for keeping and passing on
shop-rules-entry-detail = To read, and to print for the wall
shop-rules-intro = These hold for everybody in the shop. Print them with lines for your own names and places.
shop-rules-print = Print the rules
shop-print-ready = The page is ready
shop-print-what = One page of A4, in black. It has no code on it.
