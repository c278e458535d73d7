### Opening the vault. Keys start with "unlock-".
