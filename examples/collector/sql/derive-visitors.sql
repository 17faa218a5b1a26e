INSERT INTO visitors BY NAME SELECT *, hash(shop, visitor) AS person FROM temp.staged_visitors
