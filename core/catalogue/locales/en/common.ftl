### Words that several screens use. Keys start with "common-".

# Stands in for a sentence that was forgotten, so that nobody ever reads a key.
common-no-words = There are no words for this yet. What you saved is not affected.

# Every date. $month is 1 to 12.
common-date = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }
