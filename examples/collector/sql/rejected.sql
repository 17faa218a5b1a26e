SELECT count(*) AS rejected
FROM quarantine
WHERE ($shop::VARCHAR IS NULL OR shop = $shop)
  AND ($since::BIGINT IS NULL OR received >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR received < epoch_ms($until::BIGINT))
