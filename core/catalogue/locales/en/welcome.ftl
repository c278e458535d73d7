### The first screen. Keys start with "welcome-".

# S-007, S-009, S-011, S-026
welcome-what = Get into your accounts even when your phone is gone. Keep the backup codes of your two-factor sign-ins here, while you can still log in.

welcome-offline-title = On this device only, and locked
welcome-offline = Toride never connects to the internet. Your codes are encrypted and stay on this device.

welcome-start = Get started
