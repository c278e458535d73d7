### One code, large. Keys start with "show-".

# Read out by a screen reader, inside a code.
show-spoken-capital = capital { $letter }
