-- The stays that reach into the period, which are those with an event in it where it is half an hour or more.
($shop::VARCHAR IS NULL OR shop = $shop)
  AND ($since::BIGINT IS NULL OR ended >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR began < epoch_ms($until::BIGINT))
