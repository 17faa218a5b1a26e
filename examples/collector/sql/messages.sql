-- How many messages the shop sent about an order, of the orders placed in the period.
WITH
  sent AS (
    SELECT m.shop AS shop, coalesce(n.order_ref, m.name) AS order_key, count(*) AS messages
    FROM marks m LEFT JOIN order_names n ON n.shop = m.shop AND n.name = m.name
    WHERE m.kind = 'message' AND ($shop::VARCHAR IS NULL OR m.shop = $shop)
    GROUP BY 1, 2),
  orders AS (
    SELECT shop, order_key, min(time) AS placed_at
    FROM ordered
    WHERE name = 'purchase' AND actor = 'human' AND ($shop::VARCHAR IS NULL OR shop = $shop)
      {{?of_visitors}}
    GROUP BY shop, order_key)
SELECT coalesce(s.messages, 0) AS messages, count(*) AS orders
FROM orders o LEFT JOIN sent s ON s.shop = o.shop AND s.order_key = o.order_key
WHERE ($since::BIGINT IS NULL OR o.placed_at >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR o.placed_at < epoch_ms($until::BIGINT))
GROUP BY 1
ORDER BY 1
