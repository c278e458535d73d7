### Questions and answers. Keys are "faq-" with the name of the question, its "-answer", and "faq-go-" for where it leads.

faq-title = Questions

# S-003, S-007, S-018, S-026
faq-what-is-it = What is a backup code?
faq-what-is-it-answer = You type it in place of the usual login code, on a day when that one does not reach you. It is made in advance and kept. It is the last resort when there is no other way in.

# S-005
faq-what-is-here = What is in this guide?
faq-what-is-here-answer = What to do when you cannot log in, how to see your codes, and how to get new ones. There are rules for shops and companies too. All of it can be read offline.

# S-015, S-024
faq-phone-lost = How do I get in when my phone is lost or broken?
faq-phone-lost-answer = Use one of the backup codes you kept. If you have none, look for a device that is still logged in.

# S-016, S-063, S-142
faq-phone-changed = My authenticator app is empty on the new phone
faq-phone-changed-answer = If you still have the old phone, move it over from there. If not, log in with a backup code and set the app up again. Then get new codes too.

# S-017, S-023
faq-no-message = The login code does not come
faq-no-message-answer = Wait a little, and have it sent once more. If it does not come, use a backup code, by “Try another way” or something like it.

# S-022
faq-number-gone = My registered number no longer works
faq-number-gone-answer = While you can log in, give the service your new one. If you cannot, use a backup code.

# S-025
faq-abroad = Do they work abroad?
faq-abroad-answer = Yes, a backup code does not wait for a text message. Codes stored here can be seen without any network.

# S-014, X-7
faq-two-kinds = Is it the same as the six-digit code?
faq-two-kinds-answer = No, it is another one. The code of about six digits comes with every login, by text message or in an app. Backup codes are kept in advance.

# S-013
faq-two-factor = What is two-factor authentication for?
faq-two-factor-answer = It makes it harder for others to get in, even if they know your password. After the password, one more thing is checked.

# S-019
faq-who-has-them = Does everybody have backup codes?
faq-who-has-them-answer = No, usually only those who turned on two-factor authentication. Some services have none.

# S-020, X-1
faq-how-many = How many codes are there?
faq-how-many-answer = It depends on the service. At Instagram there are five codes of eight digits. The eight counts digits, not codes. Another number of codes can be stored all the same.

# S-021, S-060, S-137 to S-139
faq-use-again = Can I use the same code again?
faq-use-again-answer = No, it usually works only once. Mark it here as used. It is best to get new codes soon.

# S-021, S-134 to S-136
faq-do-they-end = How long do codes work?
faq-do-they-end-answer = Usually there is no date on which they end. They stop when they are used, or when new ones are made. After about a year, get new ones. A service can change its rules.

# S-061 to S-063
faq-when-to-renew = When should I get new codes?
faq-when-to-renew-answer = When you used one, and when a copy is lost. Also when somebody may have seen them. And when your phone or number changes.

# S-059
faq-phone-or-computer = Phone or computer?
faq-phone-or-computer-answer = Whichever is easier for you. For the same account, both usually show the same codes.

# S-140 to S-142
faq-turn-off = Can I turn two-factor authentication off with a code?
faq-turn-off-answer = Once you are in with a code, the settings often let you. It is better to leave it on. Set up the authenticator app on your new device, and get new codes.

# S-143 to S-145
faq-lost-codes = What if I lost my copy?
faq-lost-codes-answer = While you can log in, get new codes in the two-factor settings. Destroy old papers and pictures that turn up. Decide on one place, and in a shop, put that in writing.

# S-111, S-120, S-145, X-2
faq-where-to-keep = Where should I keep them?
faq-where-to-keep-answer = Decide on one place that counts. A copy elsewhere, on paper for example, is a good idea. Record here where it is.

# S-051, S-053, X-6
faq-screenshot = Is a screenshot all right?
faq-screenshot-answer = In a hurry, yes. Once it is taken in here, delete the original. Somebody may see it if it stays in a cloud.

# S-079
faq-not-accepted = My code is not accepted
faq-not-accepted-answer = First see which kind of code the screen asks for. Then look for spaces, and for characters that look alike, such as 0 and O.

# S-102, S-123
faq-somebody-asks = Somebody asks me for a code
faq-somebody-asks-answer = Do not tell anybody. That goes for those who promise to get your account back, too. If you told one already, get new codes at once.

# S-102
faq-how-long = How long does an identity check take?
faq-how-long-answer = It depends on the service, and it can take days. Nobody can promise that it works. While you wait, look among unwanted mail too.

# S-012, S-145
faq-for-a-shop = What should a shop or company mind?
faq-for-a-shop-answer = Do not leave it to one person, but make it a rule of the shop. Decide on a custodian and a place, in writing. When people change, go through the handover checks.

# S-006, S-065, S-136
faq-is-it-right = Is what is written here right?
faq-is-it-right-answer = Something may be wrong. Screens and rules of services change. Steps show the month in which they were checked. If in doubt, trust the service’s own help pages.

faq-go-guide = Begin the guide
faq-go-trouble = Help with a code
faq-go-storage = How to keep codes
faq-go-prevention = See the three things
faq-go-shop = See the rules of the shop
faq-go-accounts = See the accounts
faq-go-contacts = Contact details and second factors
