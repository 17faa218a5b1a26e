-- Orders that the shop's server told, by the day, and how many of them a browser has told, too: the others had no visit that
-- was seen (phone, marketplaces, shopping agents, blockers, no consent).
WITH
  told AS (
    SELECT shop, order_key, min(time) AS told_at
    FROM ordered
    WHERE name = 'purchase' AND from_server AND visitor IS NULL AND ($shop::VARCHAR IS NULL OR shop = $shop)
    GROUP BY shop, order_key),
  seen AS (
    SELECT DISTINCT o.shop, o.order_key
    FROM ordered o SEMI JOIN told t ON t.shop = o.shop AND t.order_key = o.order_key
    WHERE o.name = 'purchase' AND o.actor = 'human' AND (NOT o.from_server OR o.visitor IS NOT NULL))
SELECT told_at::DATE::VARCHAR AS day, count(*) AS told, count(seen.order_key) AS captured
FROM told LEFT JOIN seen USING (shop, order_key)
WHERE ($since::BIGINT IS NULL OR told_at >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR told_at < epoch_ms($until::BIGINT))
GROUP BY day
ORDER BY day
