-- The orders about which the shop sent more than two messages, the most first.
WITH
  sent AS (
    SELECT m.shop AS shop, coalesce(n.order_ref, m.name) AS order_key, count(*) AS messages, max(m.time) AS last_at
    FROM marks m LEFT JOIN order_names n ON n.shop = m.shop AND n.name = m.name
    WHERE m.kind = 'message' AND ($shop::VARCHAR IS NULL OR m.shop = $shop)
    GROUP BY 1, 2),
  orders AS (
    SELECT shop, order_key, min(time) AS placed_at
    FROM ordered
    WHERE name = 'purchase' AND actor = 'human' AND ($shop::VARCHAR IS NULL OR shop = $shop)
      {{?of_visitors}}
    GROUP BY shop, order_key)
SELECT s.shop AS shop, s.order_key AS order_ref, s.messages AS messages, o.placed_at AS placed_at, s.last_at AS last_at
FROM sent s JOIN orders o ON o.shop = s.shop AND o.order_key = s.order_key
WHERE s.messages > 2
  AND ($since::BIGINT IS NULL OR o.placed_at >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR o.placed_at < epoch_ms($until::BIGINT))
ORDER BY s.messages DESC, s.shop, s.order_key
LIMIT $limit::BIGINT
