-- Visits whose first moment of truth is decided.
  visits AS (
    SELECT shop, visitor, opened_at, last_at, outcome
    FROM judged
    WHERE moment = 'fmot' AND outcome <> 'open'
      AND ($shop::VARCHAR IS NULL OR shop = $shop)
      AND ($since::BIGINT IS NULL OR opened_at >= epoch_ms($since::BIGINT))
      AND ($until::BIGINT IS NULL OR opened_at < epoch_ms($until::BIGINT))
      {{?of_persons}})
