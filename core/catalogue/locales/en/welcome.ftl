### The first screen. Keys start with "welcome-".

# S-007, S-009, S-011, S-026
welcome-what = Get into your accounts even when your phone is gone. Keep the backup codes of your two-factor sign-ins here, while you can still log in.

welcome-offline-title = On this device only, and locked
welcome-offline = Toride never connects to the internet. Your codes are encrypted and stay on this device.

welcome-start = Get started
welcome-restore = Bring your vault back
welcome-restore-detail = From a backup file or a recovery sheet

# The device remembers a vault that is not in the folder.
welcome-lost-title = The vault that was here is missing
welcome-lost = Bring it back from a backup, a recovery sheet or another device. If you have none of these, start anew.
