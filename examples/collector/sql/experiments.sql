-- Of the people who saw one variant of an experiment: the first try of each moment that was not over before they did, where
-- it is decided. A visit counts once it is over, a cart after a day, won or lost: wins are known sooner than losses, and who
-- looks every day would see more of them.
WITH
{{judged}},
{{exposed}},
  finished AS (
    SELECT person, opened_at, as_of, coalesce(decided_at, last_at) AS over_at,
      CASE moment WHEN 'zmot' THEN 1 WHEN 'fmot' THEN 2 WHEN 'tmot' THEN 4 WHEN 'umot' THEN 6
        ELSE CASE half WHEN 'purchase' THEN 3 ELSE 5 END END AS place,
      CASE outcome WHEN 'won' THEN 0 WHEN 'lost' THEN 1 ELSE 2 END AS stands
    FROM judged
    WHERE (moment NOT IN ('zmot', 'fmot') OR last_at < as_of - INTERVAL 30 MINUTE)
      AND (moment <> 'smot' OR half <> 'purchase' OR opened_at < as_of - INTERVAL 24 HOUR)),
  seen_one AS (
    SELECT person, exposure, arm, first_at
    FROM exposed
    WHERE arm = last_arm
      AND ($since::BIGINT IS NULL OR first_at >= epoch_ms($since::BIGINT))
      AND ($until::BIGINT IS NULL OR first_at < epoch_ms($until::BIGINT))),
  -- The first try is the least number: when it opened, then how it stands (what opened at once with the end of another try
  -- came after it), and whether its shopper was shown the variant lately.
  tries AS (
    SELECT min(e.arm) AS arm, f.place AS place,
      min((epoch_ms(f.opened_at) + 100000000000000) * 8 + f.stands * 2
        + CASE WHEN e.first_at >= f.as_of - INTERVAL 7 DAY THEN 1 ELSE 0 END) % 8 AS first_try
    FROM seen_one e JOIN finished f ON f.person = e.person
    WHERE f.over_at >= e.first_at
    GROUP BY e.exposure, f.place),
  counted AS (
    SELECT arm, place, count(*) AS decided, count(*) FILTER (first_try < 2) AS won,
      count(*) FILTER (first_try % 2 = 1) AS lately
    FROM tries
    WHERE first_try < 4
    GROUP BY arm, place)
SELECT a.shop AS shop, a.experiment AS experiment, a.variant AS variant, c.place AS place, c.decided AS decided,
  c.won AS won, c.lately AS lately
FROM counted c JOIN arms a ON a.arm = c.arm
ORDER BY decided DESC, shop, experiment, variant, place
LIMIT 5000
