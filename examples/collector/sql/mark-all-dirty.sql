INSERT INTO dirty (shop, visitor) SELECT DISTINCT shop, visitor FROM events WHERE visitor IS NOT NULL
