INSERT INTO dirty SELECT DISTINCT shop, visitor FROM events WHERE visitor IS NOT NULL
