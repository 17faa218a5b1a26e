-- How many people each experiment has shown each variant, since when, and how many in the last week; those who saw more than
-- one are told apart.
WITH
  horizons AS (
    SELECT shop, CASE WHEN bool_or(NOT backfill) THEN epoch_ms($now::BIGINT) ELSE max(time) END AS as_of
    FROM events GROUP BY shop),
{{exposed}}
SELECT e.shop AS shop, e.experiment AS experiment, CASE WHEN e.variants = 1 THEN e.variant END AS variant,
  count(*) AS shoppers, max(e.share) AS share, epoch_ms(min(e.first_at)) AS first_at, epoch_ms(max(h.as_of)) AS as_of
FROM exposed e JOIN horizons h ON h.shop = e.shop
WHERE ($since::BIGINT IS NULL OR e.first_at >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR e.first_at < epoch_ms($until::BIGINT))
GROUP BY 1, 2, 3
ORDER BY shoppers DESC, 1, 2, 3
LIMIT 500
