-- The next visitors to derive, as whole persons: all visitors whom the shop called by the same customer are one.
-- A visitor who is told apart later leaves its former person, which then has to be derived again as well.
CREATE OR REPLACE TEMP TABLE batch AS
WITH
  due AS (SELECT shop, visitor FROM temp.due_visitors LIMIT 500),
  linked AS (
    SELECT shop, visitor FROM due
    UNION
    SELECT other.shop, other.visitor
    FROM due
    JOIN identities mine ON mine.shop = due.shop AND mine.visitor = due.visitor
    JOIN identities other ON other.shop = mine.shop AND other.customer = mine.customer),
  persons AS (
    SELECT DISTINCT l.shop, coalesce(p.person, l.visitor) AS person
    FROM linked l LEFT JOIN people p ON p.shop = l.shop AND p.visitor = l.visitor)
SELECT shop, visitor, coalesce(person, visitor) AS person FROM linked LEFT JOIN people USING (shop, visitor)
UNION
SELECT p.shop, p.visitor, p.person FROM people p JOIN persons USING (shop, person)
UNION
-- Nothing happened to a customer's name itself; it is listed so that what was derived under it is cleared.
SELECT due.shop, i.customer, i.customer FROM due JOIN identities i ON i.shop = due.shop AND i.visitor = due.visitor
