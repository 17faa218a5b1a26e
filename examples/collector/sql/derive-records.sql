INSERT INTO moment_records BY NAME SELECT *, hash(shop, visitor) AS person FROM temp.staged_records
