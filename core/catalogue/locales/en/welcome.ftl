### The first screen. Keys start with "welcome-".
