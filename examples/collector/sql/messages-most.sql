-- The orders about which the shop sent more than two messages, the most first.
WITH
{{sent_of_orders}},
  many AS (
    SELECT order_hash, count(*) AS messages, max(time) AS last_at FROM sent GROUP BY order_hash HAVING count(*) > 2),
  orders AS (
    SELECT shop, order_key, min(time) AS placed_at
    FROM placed
    WHERE hash(shop, order_key) IN (SELECT order_hash FROM many)
    GROUP BY shop, order_key)
SELECT o.shop AS shop, o.order_key AS order_ref, m.messages AS messages, o.placed_at AS placed_at, m.last_at AS last_at
FROM orders o JOIN many m ON m.order_hash = hash(o.shop, o.order_key)
WHERE ($since::BIGINT IS NULL OR o.placed_at >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR o.placed_at < epoch_ms($until::BIGINT))
ORDER BY m.messages DESC, o.shop, o.order_key
LIMIT $limit::BIGINT
