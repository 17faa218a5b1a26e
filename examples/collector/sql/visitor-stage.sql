-- How far one person is with the shop.
WITH
{{devices}}
SELECT shop, visitor AS person, stage, cycle, orders, first_order_at, last_order_at, last_at
FROM visitors
WHERE (shop, visitor) IN (SELECT shop, person FROM devices)
ORDER BY shop, visitor
