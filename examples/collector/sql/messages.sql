-- How many messages the shop sent about an order, of the orders placed in the period.
WITH
{{sent_of_orders}}
SELECT coalesce(s.messages, 0) AS messages, count(*) AS orders
FROM orders o LEFT JOIN sent s ON s.shop = o.shop AND s.order_key = o.order_key
WHERE ($since::BIGINT IS NULL OR o.placed_at >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR o.placed_at < epoch_ms($until::BIGINT))
GROUP BY 1
ORDER BY 1
