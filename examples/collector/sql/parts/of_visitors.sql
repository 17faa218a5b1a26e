-- For tables of events: all browsers of the persons. Inside coalesce() the database looks each event up among them; left to
-- choose it may look them up among all events, which takes twice as long.
AND coalesce(browser IN (
  WITH chosen AS ({{chosen}})
  SELECT person FROM chosen
  UNION ALL
  SELECT p.browser
  FROM chosen c JOIN (SELECT hash(shop, visitor) AS browser, hash(shop, person) AS person FROM people) p ON p.person = c.person), false)
