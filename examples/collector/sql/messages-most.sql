-- The orders about which the shop sent more than two messages, the most first.
WITH
{{sent_of_orders}}
SELECT s.shop AS shop, s.order_key AS order_ref, s.messages AS messages, o.placed_at AS placed_at, s.last_at AS last_at
FROM sent s JOIN orders o ON o.shop = s.shop AND o.order_key = s.order_key
WHERE s.messages > 2
  AND ($since::BIGINT IS NULL OR o.placed_at >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR o.placed_at < epoch_ms($until::BIGINT))
ORDER BY s.messages DESC, s.shop, s.order_key
LIMIT $limit::BIGINT
