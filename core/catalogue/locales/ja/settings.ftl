### Settings. Keys start with "settings-".
