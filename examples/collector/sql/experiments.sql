-- Of the people who saw one variant of an experiment: the first try of each moment that was not over before they did, where
-- it is decided. A visit counts once it is over, a cart after a day, won or lost: wins are known sooner than losses, and who
-- looks every day would see more of them.
WITH
{{judged}},
{{exposed}},
  seen_one AS (
    SELECT person, arm, first_at
    FROM exposed
    WHERE arm = last_arm
      AND ($since::BIGINT IS NULL OR first_at >= epoch_ms($since::BIGINT))
      AND ($until::BIGINT IS NULL OR first_at < epoch_ms($until::BIGINT))),
  -- All tries before it were over, and it was not: so there is one of each moment at most.
  counted AS (
    SELECT e.arm AS arm, j.moment AS moment, j.half AS half, count(*) AS decided, count(*) FILTER (j.outcome = 'won') AS won,
      count(*) FILTER (e.first_at >= j.as_of - INTERVAL 7 DAY) AS lately
    FROM judged j JOIN seen_one e ON e.person = j.person
    WHERE coalesce(j.decided_at, j.last_at) >= e.first_at AND (j.tried_until IS NULL OR j.tried_until < e.first_at)
      AND j.outcome <> 'open'
      AND (j.moment NOT IN ('zmot', 'fmot') OR j.last_at < j.as_of - INTERVAL 30 MINUTE)
      AND (j.moment <> 'smot' OR j.half <> 'purchase' OR j.opened_at < j.as_of - INTERVAL 24 HOUR)
    GROUP BY e.arm, j.moment, j.half)
SELECT a.shop AS shop, a.experiment AS experiment, a.variant AS variant,
  CASE c.moment WHEN 'zmot' THEN 1 WHEN 'fmot' THEN 2 WHEN 'tmot' THEN 4 WHEN 'umot' THEN 6
    ELSE CASE c.half WHEN 'purchase' THEN 3 ELSE 5 END END AS place,
  c.decided AS decided, c.won AS won, c.lately AS lately
FROM counted c JOIN arms a ON a.arm = c.arm
ORDER BY decided DESC, shop, experiment, variant, place
LIMIT 5000
