-- How many people each experiment has shown each variant, since when, and how many in the last week; those who saw more than
-- one are told apart.
WITH
{{horizons}},
{{exposed}},
  counted AS (
    SELECT arm, arm = last_arm AS is_one, count(*) AS people, max(share) AS share, min(first_at) AS first_at
    FROM exposed
    WHERE ($since::BIGINT IS NULL OR first_at >= epoch_ms($since::BIGINT))
      AND ($until::BIGINT IS NULL OR first_at < epoch_ms($until::BIGINT))
    GROUP BY arm, is_one)
SELECT a.shop AS shop, a.experiment AS experiment, CASE WHEN c.is_one THEN a.variant END AS variant,
  sum(c.people)::BIGINT AS shoppers, max(c.share) AS share, epoch_ms(min(c.first_at)) AS first_at,
  epoch_ms(max(h.as_of)) AS as_of
FROM counted c JOIN arms a ON a.arm = c.arm JOIN horizons h ON h.shop = a.shop
GROUP BY 1, 2, 3
ORDER BY shoppers DESC, 1, 2, 3
LIMIT 500
