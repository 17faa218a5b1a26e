-- Remembers what else an order is called; the first order that a name was told of keeps it.
INSERT INTO order_names
SELECT s.shop, s.name, min(s.order_ref)
FROM temp.staged_order_names s
WHERE NOT EXISTS (SELECT 1 FROM order_names n WHERE n.shop = s.shop AND n.name = s.name)
GROUP BY s.shop, s.name
