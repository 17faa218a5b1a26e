-- The touchpoints on the way through each moment, those of visitors without an id included.
SELECT moment, half, name, count(*) AS count
FROM touchpoints
WHERE moment IS NOT NULL AND actor = 'human'
  AND ($shop::VARCHAR IS NULL OR shop = $shop)
  AND ($since::BIGINT IS NULL OR time >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR time < epoch_ms($until::BIGINT))
  {{?of_visitors}}
GROUP BY moment, half, name
ORDER BY count DESC, name, moment, half
