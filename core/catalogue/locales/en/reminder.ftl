### The notification and its settings. Keys start with "reminder-". It names no account and no service.

reminder-title = Reminders
reminder-on = Remind me
reminder-why = When new codes or a check are due, you are told. The reminder names no account.
reminder-off = There are no reminders. The notices are still here whenever you open Toride.
reminder-next = The next reminder comes around { $date }.
reminder-next-none = No reminder is due.
reminder-quiet = Quiet hours
reminder-quiet-from = From
reminder-quiet-to = To
reminder-quiet-same = If both are the same, there are no quiet hours.
reminder-time = { $hour }:{ $minute }
reminder-earlier = 30 minutes earlier
reminder-later = 30 minutes later
reminder-permission-title = Notifications are not allowed
reminder-permission = Allow them for Toride in the settings of this device. Without them, the notices are still here when you open the app.
reminder-permission-go = Open the settings of this device
reminder-permission-ask = Allow notifications
reminder-window = On this computer there are no reminders. The notices are here when you open Toride.

reminder-channel = Reminders
reminder-channel-what = When new codes or a check are due.
reminder-notification-title = Time for a look
reminder-notification = Open Toride and see the notices.
