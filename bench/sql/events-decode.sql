-- What read_json takes by itself: every value is read and typed, and nothing but its extremes is kept.
CREATE TABLE extremes AS SELECT max(COLUMNS(*)) FROM event;
