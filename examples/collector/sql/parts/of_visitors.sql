-- For tables of events: all browsers of the persons. Of these only a hash of 64 bits is compared: where there are ten million,
-- one is taken for another once in a hundred thousand answers.
AND hash(shop, visitor) IN (
  WITH chosen AS ({{chosen}})
  SELECT hash(shop, visitor) FROM chosen
  UNION ALL
  SELECT hash(shop, visitor) FROM people WHERE (shop, person) IN (SELECT shop, visitor FROM chosen))
