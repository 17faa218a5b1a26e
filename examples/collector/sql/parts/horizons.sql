-- As of when a shop is judged: now, or its newest event where all are from a backfill, as what came after that is not known.
  horizons AS (
    SELECT shop, CASE WHEN bool_or(NOT backfill) THEN epoch_ms($now::BIGINT) ELSE max(time) END AS as_of
    FROM events GROUP BY shop)
