-- How far one person is with the shop.
WITH
{{devices}}
SELECT shop, visitor AS person, stage, cycle, orders, first_order_at, last_order_at, last_at
FROM visitors v
WHERE EXISTS (SELECT 1 FROM devices d WHERE d.shop = v.shop AND d.person = v.visitor)
ORDER BY shop, visitor
