### The home screen. Keys start with "home-".
