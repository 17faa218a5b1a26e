-- All browsers of those who are chosen.
SELECT person FROM chosen
  UNION ALL
  SELECT p.browser
  FROM chosen c JOIN (SELECT hash(shop, visitor) AS browser, hash(shop, person) AS person FROM people) p ON p.person = c.person
