-- What browsers had to drop, by their own account.
SELECT reason, sum(count)::BIGINT AS count
FROM drops
WHERE ($shop::VARCHAR IS NULL OR shop = $shop)
  AND ($since::BIGINT IS NULL OR received >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR received < epoch_ms($until::BIGINT))
GROUP BY reason
ORDER BY count DESC, reason
