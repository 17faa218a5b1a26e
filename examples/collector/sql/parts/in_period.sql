($shop::VARCHAR IS NULL OR shop = $shop)
  AND ($since::BIGINT IS NULL OR time >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR time < epoch_ms($until::BIGINT))
