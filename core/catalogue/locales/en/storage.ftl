### How codes are kept. Keys start with "storage-"; methods and rules go on with their names.

storage-title = Keeping codes
# S-111, S-120, X-2
storage-here = Where the codes of this account are
storage-none = No copy is recorded besides this vault.
storage-methods = Three methods
storage-good = What is good
storage-bad = What to mind
storage-rules = Rules

# S-114, S-115
storage-method-paper = Print or write on paper
storage-method-paper-good = It is not online, so nobody far away can steal it.
storage-method-paper-bad = It can be lost or taken. Keep it in a place with a lock.
# S-116, S-117, X-6
storage-method-screenshot = Take a screenshot
storage-method-screenshot-good = It takes a moment.
storage-method-screenshot-bad = It may get into a cloud, or be seen on a lost phone.
# S-118, S-119
storage-method-manager = Write it in a password manager
storage-method-manager-good = It is encrypted, and everything is in one place.
storage-method-manager-bad = If you forget the password that opens it, you see nothing. If others know it, they see everything.

# S-111, S-145, X-2
storage-rule-one-that-counts = Decide on one place that counts. The others are copies that follow it.
# S-120, X-2
storage-rule-combine = Combine two methods. With paper and a password manager, you hardly lose both at once.
# S-052
storage-rule-find-again = Choose a place that you are sure to find in a hurry.
# S-052, S-120
storage-rule-not-inside-the-account = Do not keep codes inside the account they open. When you are locked out, the codes are too.
storage-rule-not-on-the-same-device = Do not keep them only on the phone that gets the usual login codes. If it is lost, both are gone.
# S-053, S-144, X-6
storage-rule-delete-original = Once they are in the app, delete the original picture or file. Delete it from the cloud and the bin too.
# S-123
storage-rule-never-by-message = Do not write codes into chats or mails.
# S-124
storage-rule-if-it-must-be-sent = If you must pass one on, choose a way that ends by itself. Then get new codes, and destroy what you passed on.
# S-012, S-112, S-113
storage-rule-more-than-a-memo = In a shop or company, do not rely on one person’s notes.
# S-121
storage-rule-locked-cabinet = Put paper into a cabinet or drawer with a lock.
# S-122
storage-rule-keepers-only = Let only the custodians get at the copies.
# S-127, S-145
storage-rule-in-writing = Write down what is decided, and hand it to everybody concerned.
