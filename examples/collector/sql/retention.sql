-- Buyers with a second order within N days, of the buyers who are that old at the end of the period. The period's
-- beginning does not matter: a buyer of this week cannot be 30 days old.
WITH
  horizons AS (
    SELECT shop, CASE WHEN bool_or(NOT backfill) THEN epoch_ms($now::BIGINT) ELSE max(time) END AS as_of
    FROM events GROUP BY shop),
  buyers AS (
    SELECT v.first_order_at, v.second_order_at,
      CASE WHEN $until::BIGINT IS NULL THEN h.as_of ELSE least(h.as_of, epoch_ms($until::BIGINT)) END AS as_of
    FROM (SELECT * FROM visitors WHERE true {{?of_persons}}) v JOIN horizons h ON h.shop = v.shop
    WHERE v.first_order_at IS NOT NULL AND ($shop::VARCHAR IS NULL OR v.shop = $shop))
SELECT days,
  count(*) FILTER (first_order_at <= as_of - to_days(days)) AS buyers,
  count(*) FILTER (first_order_at <= as_of - to_days(days) AND second_order_at <= first_order_at + to_days(days)) AS returned
FROM (VALUES (30), (60), (90)) AS windows(days) LEFT JOIN buyers ON true
GROUP BY days
ORDER BY days
