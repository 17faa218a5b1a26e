-- Of the people who saw one variant of an experiment: the first try of each moment that was not over before they did, where
-- it is decided. A visit counts once it is over, a cart after a day, won or lost: wins are known sooner than losses, and who
-- looks every day would see more of them.
WITH
{{judged}},
{{exposed}},
  finished AS (
    SELECT hash(j.shop, j.visitor) AS person, j.opened_at AS opened_at, h.as_of AS as_of,
      coalesce(j.decided_at, j.last_at) AS over_at,
      CASE j.moment WHEN 'zmot' THEN 1 WHEN 'fmot' THEN 2 WHEN 'tmot' THEN 4 WHEN 'umot' THEN 6
        ELSE CASE j.half WHEN 'purchase' THEN 3 ELSE 5 END END AS place,
      CASE j.outcome WHEN 'won' THEN 2 WHEN 'lost' THEN 1 ELSE 0 END AS stands
    FROM judged j JOIN horizons h ON h.shop = j.shop
    WHERE (j.moment NOT IN ('zmot', 'fmot') OR j.last_at < h.as_of - INTERVAL 30 MINUTE)
      AND (j.moment <> 'smot' OR j.half <> 'purchase' OR j.opened_at < h.as_of - INTERVAL 24 HOUR)),
  seen_one AS (
    SELECT person, exposure, shop, experiment, variant, first_at, hash(shop, experiment, variant) AS arm
    FROM exposed
    WHERE variant = last_variant
      AND ($since::BIGINT IS NULL OR first_at >= epoch_ms($since::BIGINT))
      AND ($until::BIGINT IS NULL OR first_at < epoch_ms($until::BIGINT))),
  tries AS (
    SELECT min(e.arm) AS arm, f.place AS place, min(e.first_at) AS first_at, max(f.as_of) AS as_of,
      arg_min(f.stands, f.opened_at) AS stands
    FROM seen_one e JOIN finished f ON f.person = e.person
    WHERE f.over_at >= e.first_at
    GROUP BY e.exposure, f.place),
  counted AS (
    SELECT arm, place, count(*) AS decided, count(*) FILTER (stands = 2) AS won,
      count(*) FILTER (first_at >= as_of - INTERVAL 7 DAY) AS lately
    FROM tries
    WHERE stands > 0
    GROUP BY arm, place),
  arms AS (
    SELECT arm, min(shop) AS shop, min(experiment) AS experiment, min(variant) AS variant FROM seen_one GROUP BY arm)
SELECT a.shop AS shop, a.experiment AS experiment, a.variant AS variant, c.place AS place, c.decided AS decided,
  c.won AS won, c.lately AS lately
FROM counted c JOIN arms a ON a.arm = c.arm
ORDER BY decided DESC, shop, experiment, variant, place
LIMIT 5000
