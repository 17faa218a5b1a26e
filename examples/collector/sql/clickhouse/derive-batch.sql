-- As DuckDB's; first who is next, because a part of a query that is named twice is carried out twice.
CREATE OR REPLACE TEMPORARY TABLE due AS SELECT DISTINCT shop, visitor FROM due_visitors LIMIT 500;
CREATE OR REPLACE TEMPORARY TABLE batch AS
WITH
  linked AS (
    SELECT shop, visitor FROM due
    UNION DISTINCT
    SELECT other.shop AS shop, other.visitor AS visitor
    FROM due
    JOIN identities AS mine ON mine.shop = due.shop AND mine.visitor = due.visitor
    JOIN identities AS other ON other.shop = mine.shop AND other.customer = mine.customer),
  persons AS (
    SELECT DISTINCT l.shop AS shop, coalesce(p.person, l.visitor) AS person
    FROM linked AS l LEFT JOIN people AS p ON p.shop = l.shop AND p.visitor = l.visitor)
SELECT l.shop AS shop, l.visitor AS visitor, coalesce(p.person, l.visitor) AS person
FROM linked AS l LEFT JOIN people AS p ON p.shop = l.shop AND p.visitor = l.visitor
UNION DISTINCT
SELECT shop, visitor, person FROM people WHERE (shop, person) IN (SELECT shop, person FROM persons)
UNION DISTINCT
SELECT due.shop AS shop, i.customer AS visitor, i.customer AS person
FROM due JOIN identities AS i ON i.shop = due.shop AND i.visitor = due.visitor
