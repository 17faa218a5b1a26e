-- For tables of events: all browsers of the persons.
AND (shop, visitor) IN (
  WITH chosen AS ({{chosen}})
  SELECT shop, visitor FROM chosen
  UNION ALL
  SELECT shop, visitor FROM people WHERE (shop, person) IN (SELECT shop, visitor FROM chosen))
