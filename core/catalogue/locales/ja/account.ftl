### The list of accounts, one account, its codes. Keys start with "account-".
