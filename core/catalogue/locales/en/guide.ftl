### The guide for somebody who cannot log in. Keys start with "guide-"; questions, answers, ways, steps, hints and
### buttons go on with their names. Written for a frightened person at night, to be read aloud: one thing per sentence,
### first what to do, then why.

# S-001, S-002, S-004, S-027
guide-title = When you can’t log in
guide-open = I can’t log in
guide-anew = Start from the beginning
guide-go-on = Go on where you were
guide-go-on-detail = Your place in the guide was kept
guide-back = One step back
guide-next = Next
guide-done = Finish
guide-step-of = Step { $index } of { $of }
guide-all = Contents of the guide
guide-search-title = Search the guide
guide-search-field = What is the trouble?
guide-search-none = Nothing was found. Try a shorter word, or choose from the contents.

# S-065
guide-not-this = This is not what I see
guide-looks-different = Does your screen say something else?
# S-079
guide-not-trouble = A message keeps me from going on

# S-006
guide-wrong-fact = Something here may be wrong. Trust the service’s own help pages first. If you notice a mistake, please say so on the page where you got this app.

# S-041, S-088: what the vault knows.
guide-known-left = { $left ->
    [0] No usable code is left
    [one] One usable code is left
   *[other] { $left } usable codes are left
}
guide-known-next = Code to use next
guide-known-copies = Where copies of the codes are
guide-known-sessions = Devices still logged in
guide-known-contacts = Contact details that still reach you
guide-known-nothing = Nothing is recorded for this account yet.

# S-006, S-065: the words on the service's screens, and when they were checked.
guide-service-lines = At { $service }
guide-service-date = Steps as of { $month }/{ $year }.
guide-service-hint = These steps are not certain. Look for similar words.
guide-service-none = There are no detailed taps for this step yet. Go by the words above.
guide-pick-service = Which service is it?
guide-pick-account = Which account is it?
guide-other-service = A service that is not here
guide-other-account = An account that is not here
guide-on-phone = Phone or tablet
guide-on-computer = Computer

# S-068, S-072
guide-unlock-for-code = Open the vault, and the code shows here.
guide-unlock-go = Open the vault
guide-code-worked = I’m in
guide-code-not = It was not accepted

# S-001, S-002, S-027, S-028, S-032, S-037
guide-question-case = Which comes closest right now?
guide-question-case-why = There is time. If it turns out wrong, you can go back.
guide-answer-still-in = I’m still logged in
guide-answer-still-in-means = It works as always. You want to be ready in case the phone is lost, or somebody takes the account.
guide-answer-codes-come = I’m logged out, but codes still come
guide-answer-codes-come-means = You can see a code in a text message or an authenticator app. Never mind if you forgot where your backup codes are.
guide-answer-nothing-comes = I’m logged out, and no code comes
guide-answer-nothing-comes-means = You cannot get in, and neither text messages nor an authenticator app help. Choose this with or without backup codes.
guide-answer-not-sure = I’m not sure
guide-answer-not-sure-means = You are asked one thing at a time. Choose what comes closer.

# S-029, S-030, S-038, S-085
guide-question-inside = Can you use the service on this device?
guide-question-inside-why = If you can, do not log out. Most things can be set right from inside.
guide-answer-inside-yes = I can use it here
guide-answer-inside-no = I can’t use it here

# S-033, S-039, S-086
guide-question-code-comes = Does the usual login code still come?
guide-question-code-comes-why = It is the number in a text message or an authenticator app. If it comes, you get in as always.
guide-answer-code-comes-yes = A code comes
guide-answer-code-comes-no = No code comes

# S-019, S-034, S-040, S-068, S-087, S-105
guide-question-codes = Do you have backup codes?
guide-question-codes-why = They are spare codes that were made in advance. Some services call them recovery codes.
guide-answer-codes-left = I have one that is not used
guide-answer-codes-misplaced = I don’t know where I put them
guide-answer-codes-used-up = I have no code that works
guide-answer-codes-never = I never kept any
guide-answer-none-issued = This service has no such codes

# S-034, S-052, S-087, S-111
guide-question-found = Did you find your copy?
guide-question-found-why = Look through papers, photos, notes and your password manager. A single code may be enough.
guide-answer-found-yes = I found it
guide-answer-found-no = I can’t find it

# S-088, S-095
guide-question-elsewhere = Is another device still logged in?
guide-question-elsewhere-why = Think of an old phone, and of computers at home and at work. With one device, you may be able to set things right.
guide-answer-elsewhere-phone = Another phone is
guide-answer-elsewhere-tablet = A tablet is
guide-answer-elsewhere-computer = A computer is
guide-answer-elsewhere-nowhere = No device is logged in

# S-103, S-104
guide-question-contact = Does your registered mail or phone number still work?
guide-question-contact-why = One of the two is enough. The service usually sends its instructions there.
guide-answer-contact-yes = At least one works
guide-answer-contact-no = Neither mail nor phone works

# S-100, S-106
guide-question-proof = Do you have anything to prove who you are?
guide-question-proof-why = An identity card, for example, or records from when you began. What counts is up to the service.
guide-answer-proof-yes = I have something
guide-answer-proof-no = I have nothing to show

# S-028, S-031
guide-case-get-codes = Get codes while you are in
# S-032, S-035, S-036
guide-case-ordinary-code = Log in with the code that comes
# S-068
guide-case-backup-code = Log in with a backup code
# S-037, S-041, S-088
guide-case-other-device = Set it right on a device that is still logged in
# S-037, S-041, S-095
guide-case-recovery = Ask the service to let you back in
# S-107, S-108
guide-case-new-account = Start with a new account

# S-011, S-029 to S-031, S-042
guide-step-stay-in = Do not log out until the codes are kept.
guide-step-stay-in-why = You are in time. While you are logged in, you can usually get codes.

# S-088
guide-step-take-that-device = Take the device that is still logged in.
guide-step-take-that-device-why = Do not log out on it. It may be the only way in that is left.

# S-044, S-045, S-046, S-055, S-089
guide-step-open-settings = Open the settings of the service.
guide-step-open-settings-why = On the device that is logged in, go to your own profile. Three lines or a cogwheel often lead there.

# S-047, S-048, S-056, S-090
guide-step-open-two-factor = Open “Two-factor authentication”.
guide-step-open-two-factor-why = It is often under “Security” or “Password”. Some services write “2-Step Verification”.

# S-049, S-057, S-091
guide-step-open-codes = Open “Backup codes”.
guide-step-open-codes-why = They are usually among the two-factor settings. Some services write “Recovery codes”.

# S-031, S-050, S-051, S-058, S-059
guide-step-take-codes = Keep every code that is shown.
guide-step-take-codes-why = Pasting them here is the easy way. Writing them down or printing them is fine too.

# S-031, S-064, S-066, S-092, S-143
guide-step-new-codes = Get new codes.
guide-step-new-codes-why = The button may say “Get new codes” or “Regenerate”. Usually the old codes stop working.

# S-036, S-052, S-053, S-067, S-092, S-111
guide-step-keep-codes = Put the codes where you are sure to find them.
guide-step-keep-codes-why = Besides this vault, a copy on paper is a good idea. New codes take the place of old copies. If you took a picture, make sure that nobody else sees it in your cloud.

# S-034, S-062, S-144
guide-step-old-notes-away = If an old copy turns up, destroy it.
guide-step-old-notes-away-why = Somebody may have seen it. Shred paper, and delete pictures from the bin and the cloud too.

# S-019
guide-step-no-codes-here = Prepare another way in instead of codes.
guide-step-no-codes-here-why = This service seems to have no codes to keep.

# S-010, S-093, S-109
guide-step-check-contacts = Check the mail address and phone number that the service has.
guide-step-check-contacts-why = They are often under “Contact info” or “Personal details”. If you are locked out, instructions usually go there.

# S-094
guide-step-add-second-way = Add one more second factor.
guide-step-add-second-way-why = Choose a different kind, such as an authenticator app beside text messages. If one fails, the other still lets you in.

# S-043, S-069
guide-step-open-app = Open the service’s app.
guide-step-open-app-why = Without the app, a browser will do. Do not open it from a link in a message.

# S-054, S-074
guide-step-open-login-page = On the computer, open the service’s login page.
guide-step-open-login-page-why = Type the address yourself, or use your own bookmark. Do not open it from a link in a message.

# S-069, S-075
guide-step-name-and-password = Type your user name and password.
guide-step-name-and-password-why = So far it is as always. Some services take your mail address or phone number instead.

# S-014, S-033 to S-035
guide-step-type-code-that-comes = Type the login code that came.
guide-step-type-code-that-comes-why = It is the number of about six digits in a text message or an authenticator app. Save your backup codes for later.

# S-070
guide-step-try-another-way = Choose “Try another way” or something like it.
guide-step-try-another-way-why = It is often low on the screen that asks for the login code. The words differ between services.

# S-071
guide-step-choose-backup-code = Choose “Backup code”.
guide-step-choose-backup-code-why = It is usually in the list of ways. Some services write “Recovery code”.

# S-076
guide-step-follow-link = Follow the link to another way, or to the backup code.
guide-step-follow-link-why = It is often below the field for the login code. The words differ between services.

# S-068, S-072, S-077
guide-step-type-backup-code = Type one code that you have not used yet.
guide-step-type-backup-code-why = Take it slowly, one character at a time. If it is not accepted, leave out spaces and hyphens.

# S-036, S-061, S-073, S-078
guide-step-renew = Once you are in, get new codes.
guide-step-renew-why = They are for the next time. Make them in the two-factor settings, and store them here.

# S-063, S-142
guide-step-mend-second-factor = Make sure that the usual login code comes again.
guide-step-mend-second-factor-why = In the two-factor settings, correct the authenticator app or the phone number. Remove devices that you no longer have.

# S-092
guide-step-sign-in-here = Log in on this device too.
guide-step-sign-in-here-why = Use one of the new codes, or the factor that you just set right. Leave the other device logged in until it works.

# S-038 to S-041, S-085, S-086, S-095
guide-step-what-is-left = Try what is left, one thing after another.
guide-step-what-is-left-why = Even without codes, the service may check who you are and let you in. It takes the most effort, and it goes step by step.

# S-103
guide-step-harder-without = First see whether you can get your mail or number back.
guide-step-harder-without-why = Without either, it is hard to prove who you are. Your phone company can sometimes give a number back.

# S-087, S-100
guide-step-have-ready = Gather what you may be asked for.
guide-step-have-ready-why = Your user name, the mail and phone number you registered, and an identity card if you have one. Look for your codes once more, too.

# S-102, S-123
guide-step-beware-helpers = Do not trust anybody who offers to get your account back.
guide-step-beware-helpers-why = You may lose money or codes. Never type a code into a page that you reached from a message.

# S-096
guide-step-open-login-screen = Open the login screen of the service.
guide-step-open-login-screen-why = The app or a browser will do. If there is a device that you used before, take that one.

# S-097
guide-step-open-login-help = Choose the link for help with logging in.
guide-step-open-login-help-why = It may say “Get help logging in” or “Can’t log in?”. Look near the fields.

# S-098
guide-step-give-contact = Type the mail address or phone number you registered.
guide-step-give-contact-why = Choose one that reaches you now. Then go on as the screen says.

guide-step-give-name = Type your user name.
guide-step-give-name-why = It may do in place of mail and phone. If you forgot it, ask a friend to look at your page.

# S-099
guide-step-ask-support = If you see “Support” or another way, choose it.
guide-step-ask-support-why = It often shows up later on, or near the end. If it does not, go on to the next step.

# S-100
guide-step-prove-identity = Prove who you are with what is asked for.
guide-step-prove-identity-why = It may be a photo of an identity card, or a short video of your face. Send it nowhere but on the service’s own screen.

# S-106
guide-step-tell-what-you-know = Instead of papers, tell them what you remember.
guide-step-tell-what-you-know-why = When you began, earlier contact details, devices you used. It is fine to leave out what you do not know.

# S-101, S-103
guide-step-give-new-address = Give a mail address that you can read today.
guide-step-give-new-address-why = The answer goes there. Choose one that only you can open.

# S-101, S-102
guide-step-wait-for-answer = Wait for the answer of the service.
guide-step-wait-for-answer-why = It can take days, and there is no guarantee. You can choose a day here to be reminded.

# S-102, S-107, S-108
guide-step-if-refused = If they refuse, add what was missing and ask again.
guide-step-if-refused-why = If a reason is given, see to that first. If nothing helps, think about a new account.

# S-008 to S-010, S-110
guide-step-once-inside = Once you are back in, prepare the same day.
guide-step-once-inside-why = There are three things to do. Each gets a tick here when it is done.

# S-104 to S-107
guide-step-why-so-hard = Expect that getting back in will be very hard.
guide-step-why-so-hard-why = Codes, contact details and proof are all missing. If one of them turns up, you can try again from here.

# S-103, S-104
guide-step-get-number-back = See whether you can get your phone number or mail back.
guide-step-get-number-back-why = Your phone company can sometimes give a number back. If you have it again, start this guide from the beginning.

# S-108
guide-step-make-new-account = Make a new account.
guide-step-make-new-account-why = You get on sooner than by waiting. You may still try for the old account later.

guide-step-tell-people = Tell the people who know the old account.
guide-step-tell-people-why = In person or by phone is best. Ask them not to answer messages from the old account.

# S-008 to S-010, S-108, S-110
guide-step-start-prepared = Prepare the new account today.
guide-step-start-prepared-why = While you are logged in, you can do all three things. Each gets a tick here when it is done.

# S-065
guide-hint-words-differ = The words are a little different
guide-hint-words-differ-more = Choose words that mean the same. They change with time, and from device to device.
# S-065, X-5
guide-hint-page-between = Another page came in between
guide-hint-page-between-more = Choose the words that lead on. A page such as “Additional methods” may come in between.
# S-065, S-070
guide-hint-search-settings = That item is not there
guide-hint-search-settings-more = If the settings have a search, type “two-factor”. If not, look under “Security”.
guide-hint-below-the-field = Those words are not there
guide-hint-below-the-field-more = Look down to the end of the screen. They may also show up after a while.
# S-059
guide-hint-other-platform = It does not work on this device
guide-hint-other-platform-more = Try a computer instead of the phone, or the other way round. The codes are usually the same on both.
# S-048, S-065
guide-hint-asks-password = It asks for the password again
guide-hint-asks-password-more = Type your usual password. Services often check it before a setting is changed.
# S-008, S-019
guide-hint-two-factor-off = There is nothing about codes
guide-hint-two-factor-off-more = First turn two-factor authentication on. After that, the codes usually show up.
# S-064, S-066
guide-hint-not-shown-again = No codes are shown
guide-hint-not-shown-again-more = Get new codes. Some services show them only once, at the start. Usually the old codes stop working.
# S-048
guide-hint-other-account = It shows another account
guide-hint-other-account-more = Choose the account you want. Several may be listed together.
# S-069, S-097
guide-hint-password-forgotten = I don’t know the password
guide-hint-password-forgotten-more = First make a new one, by “Forgot password” or something like it. Usually a backup code does not replace the password.
# S-101
guide-hint-look-in-spam = I can’t find the answer
guide-hint-look-in-spam-more = Look among unwanted mail too. Before you open it, see that it really comes from the service.
# S-102
guide-hint-ask-again = No answer came
guide-hint-ask-again-more = After a few days, ask once more. From a device that you used before, it may go better.

# S-072, S-077
guide-act-show-code = Show a code
# S-067, S-092
guide-act-store-codes = Store new codes
# S-052, S-111
guide-act-storage = How to keep codes
# S-093
guide-act-contacts = Check contact details
# S-094, S-142
guide-act-factors = See the second factors
# S-101, S-102
guide-act-remind = Choose a day
# S-008 to S-010
guide-act-prevention = See the three things

# S-101, S-102: while an answer is waited for.
guide-waiting = Waiting for an answer
guide-wait-title = When to look for the answer
guide-wait-why = You are reminded on that day, so that no answer is missed.
guide-wait-no-account = First add the account that you are waiting for to the vault.
guide-wait-days = { $days ->
    [one] In one day
   *[other] In { $days } days
}
guide-wait-fewer = One day sooner
guide-wait-more = One day later
guide-wait-go = Remind me then
guide-wait-again = Choose another day
guide-wait-stop = Stop waiting
guide-wait-since = Waiting since { $date }
guide-wait-until = You are reminded on { $date }
guide-wait-due = Time to look
guide-wait-notice = You will be reminded on { $date }.
guide-wait-notice-stopped = The wait is over.
