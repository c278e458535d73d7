### Adding codes: paste, review, keep. Keys start with "add-".
