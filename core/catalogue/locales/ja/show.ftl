### One code, large. Keys start with "show-".

# Read out by a screen reader, inside a code.
show-spoken-capital = 大文字の { $letter }
