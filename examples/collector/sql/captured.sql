-- Orders that the shop's server told, by the day, and how many of them a browser has told, too: the others had no visit that
-- was seen (phone, marketplaces, shopping agents, blockers, no consent).
WITH orders AS (
  SELECT shop, order_key, min(time) FILTER (from_server AND visitor IS NULL) AS told_at,
    bool_or(NOT from_server OR visitor IS NOT NULL) AS seen
  FROM ordered
  WHERE name = 'purchase' AND actor = 'human' AND ($shop::VARCHAR IS NULL OR shop = $shop)
  GROUP BY shop, order_key)
SELECT told_at::DATE::VARCHAR AS day, count(*) AS told, count(*) FILTER (seen) AS captured
FROM orders
WHERE told_at IS NOT NULL
  AND ($since::BIGINT IS NULL OR told_at >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR told_at < epoch_ms($until::BIGINT))
GROUP BY day
ORDER BY day
