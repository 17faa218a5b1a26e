INSERT INTO journeys BY NAME SELECT *, hash(shop, visitor) AS person FROM temp.staged_journeys
