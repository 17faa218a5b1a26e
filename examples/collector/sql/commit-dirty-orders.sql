-- What a server tells of an order, or what else it calls it, changes the records of whoever has placed it.
INSERT INTO dirty
SELECT DISTINCT o.shop, o.visitor
FROM ordered o
JOIN (
  SELECT s.shop, coalesce(n.order_ref, s.order_ref) AS order_key
  FROM temp.staged_events s LEFT JOIN order_names n ON n.shop = s.shop AND n.name = s.order_ref
  WHERE s.visitor IS NULL AND s.order_ref IS NOT NULL) told
  ON told.shop = o.shop AND told.order_key = o.order_key
WHERE o.visitor IS NOT NULL
