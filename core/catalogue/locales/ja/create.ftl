### Making a vault: passphrase, recovery key. Keys start with "create-".
