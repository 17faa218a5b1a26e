-- Of the people who saw one variant of an experiment: the first try of each moment that was not over before they did, where
-- it is decided. A visit counts once it is over, a cart after a day, won or lost: wins are known sooner than losses, and who
-- looks every day would see more of them.
WITH
{{judged}},
{{exposed}},
  tries AS (
    SELECT e.shop AS shop, e.visitor AS visitor, e.experiment AS experiment, e.variant AS variant, j.moment AS moment,
      j.half AS half, min(e.first_at) AS first_at, max(h.as_of) AS as_of, arg_min(j.outcome, j.opened_at) AS outcome
    FROM exposed e
    JOIN judged j ON j.shop = e.shop AND j.visitor = e.visitor
    JOIN horizons h ON h.shop = e.shop
    WHERE e.variants = 1
      AND coalesce(j.decided_at, j.last_at) >= e.first_at
      AND (j.moment NOT IN ('zmot', 'fmot') OR j.last_at < h.as_of - INTERVAL 30 MINUTE)
      AND (j.moment <> 'smot' OR j.half <> 'purchase' OR j.opened_at < h.as_of - INTERVAL 24 HOUR)
      AND ($since::BIGINT IS NULL OR e.first_at >= epoch_ms($since::BIGINT))
      AND ($until::BIGINT IS NULL OR e.first_at < epoch_ms($until::BIGINT))
    GROUP BY 1, 2, 3, 4, 5, 6)
SELECT shop, experiment, variant, moment, half, count(*) AS decided, count(*) FILTER (outcome = 'won') AS won,
  count(*) FILTER (first_at >= as_of - INTERVAL 7 DAY) AS lately
FROM tries
WHERE outcome <> 'open'
GROUP BY shop, experiment, variant, moment, half
ORDER BY decided DESC, shop, experiment, variant, moment, half
LIMIT 5000
