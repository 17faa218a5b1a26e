INSERT INTO stays BY NAME
SELECT * EXCLUDE (device), hash(shop, device) AS browser, hash(shop, visitor) AS person FROM temp.staged_stays
