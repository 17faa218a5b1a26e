-- As DuckDB's; all names of the orders are looked up, for which the table has an index.
INSERT INTO dirty (shop, visitor)
WITH orders AS (
  SELECT s.shop AS shop, coalesce(n.order_ref, s.order_ref) AS order_ref
  FROM staged_orders AS s LEFT JOIN order_names AS n ON n.shop = s.shop AND n.name = s.order_ref)
SELECT DISTINCT shop, visitor
FROM events
WHERE visitor IS NOT NULL AND (shop, order_ref) IN (
  SELECT shop, order_ref FROM orders
  UNION DISTINCT
  SELECT n.shop, n.name FROM order_names AS n JOIN orders AS o ON o.shop = n.shop AND o.order_ref = n.order_ref)
