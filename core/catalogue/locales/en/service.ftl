### What is known of a service. Keys start with "service-". A key that ends in "-maybe" is said where
### the fact is not certain, and then the sentence shows it.

# X-1: the number of codes and the number of digits, so that nobody takes one for the other
service-count = { $count } { $code }s are issued at a time.
service-count-maybe = Reportedly, { $count } { $code }s are issued at a time.
service-one = One { $code } is issued at a time.
service-one-maybe = Reportedly, one { $code } is issued at a time.
service-none = There are no codes to write down.
service-none-maybe = There seem to be no codes to write down.
service-none-unknown = It is not known whether there are codes to write down.

service-digits = One { $code } has { $length } digits.
service-digits-maybe = One { $code } seems to have { $length } digits.
service-characters = One { $code } has { $length } characters.
service-characters-maybe = One { $code } seems to have { $length } characters.
service-length-unknown = The length of a { $code } is not known. Only empty and repeated ones are pointed out.
service-case-matters = Capital and small letters count as different.
service-case-matters-maybe = Capital and small letters seem to count as different.
service-case-free = Capital and small letters count as the same.
service-case-free-maybe = Capital and small letters seem to count as the same.

# S-060, S-137
service-once = Each { $code } works only once.
service-once-maybe = Each { $code } seems to work only once.
service-reusable = The same { $code } works again and again.
service-reusable-maybe = The same { $code } seems to work again and again.

service-only-that = Using a { $code } makes only that one void.
service-only-that-maybe = Using a { $code } seems to make only that one void.
service-turns-off = Using a { $code } turns { $two-factor } off. Turn it on again once you are in.
service-turns-off-maybe = Using a { $code } seems to turn { $two-factor } off. Check the setting once you are in.
service-unlinks = Using the { $code } removes the authenticator app from the account.
service-unlinks-maybe = Using the { $code } seems to remove the authenticator app from the account.
service-replaces = Using the { $code } replaces it with a new one. Store the new one.
service-replaces-maybe = Using the { $code } reportedly replaces it with a new one. If so, store the new one.
service-resets = Using the { $code } makes you choose a new password.
service-resets-maybe = Using the { $code } seems to make you choose a new password.

# S-066, S-067
service-voids-old = Getting new { $code }s makes the old ones void.
service-voids-old-maybe = Getting new { $code }s seems to make the old ones void.
service-keeps-old = Old { $code }s keep working when you get new ones.
service-keeps-old-maybe = Old { $code }s seem to keep working when you get new ones.

service-seen-again = While you are signed in, you can look at the { $code }s again.
service-seen-again-maybe = While you are signed in, it seems that you can look at the { $code }s again.
service-seen-once = A { $code } is shown only when it is issued.
service-seen-once-maybe = A { $code } seems to be shown only when it is issued.

service-file = The downloaded file is named “{ $name }”.
service-file-maybe = The downloaded file seems to be named “{ $name }”.

service-also = There is also a “{ $name }” (it looks like { $pattern }), which you can store here too.
service-also-maybe = There also seems to be a “{ $name }” (like { $pattern }), which you can store here too.

# Where a service's own words for it are not known
service-two-factor = two-factor authentication
