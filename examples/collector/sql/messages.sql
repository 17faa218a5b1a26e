-- How many messages the shop sent about an order, of the orders placed in the period. Of the orders only a hash of 64 bits is
-- held.
WITH
{{sent_of_orders}},
  orders AS (
    SELECT order_hash, count(message) AS messages, min(placed_at) AS placed_at
    FROM (
      SELECT hash(shop, order_key) AS order_hash, NULL AS message, time AS placed_at FROM placed
      UNION ALL
      SELECT order_hash, 1, NULL FROM sent) told
    GROUP BY order_hash)
SELECT messages, count(*) AS orders
FROM orders
WHERE placed_at IS NOT NULL
  AND ($since::BIGINT IS NULL OR placed_at >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR placed_at < epoch_ms($until::BIGINT))
GROUP BY messages
ORDER BY messages
