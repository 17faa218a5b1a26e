-- Remembers whose records have to be derived again.
INSERT INTO dirty SELECT DISTINCT shop, visitor FROM temp.staged_events WHERE visitor IS NOT NULL
