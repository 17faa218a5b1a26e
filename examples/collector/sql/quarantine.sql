-- What was refused last, and why.
SELECT received, shop, id, why, left(raw, 16384) AS raw
FROM quarantine
WHERE ($shop::VARCHAR IS NULL OR shop = $shop)
ORDER BY received DESC, key
LIMIT $limit::BIGINT
