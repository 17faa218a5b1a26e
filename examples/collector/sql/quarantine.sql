-- What was refused last, and why.
SELECT received, shop, id, why, raw
FROM quarantine
WHERE ($shop::VARCHAR IS NULL OR shop = $shop)
ORDER BY received DESC, key
LIMIT $limit::BIGINT
