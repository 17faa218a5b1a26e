-- The visits that began in the period, each by its first stay.
FROM stays
WHERE in_visit AND visit_until IS NULL AND ($shop::VARCHAR IS NULL OR shop = $shop)
  AND ($since::BIGINT IS NULL OR began >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR began < epoch_ms($until::BIGINT))
  {{?of_persons}}
