-- Visits whose first moment of truth is decided, by how fast the first page that was measured in them was.
WITH
{{judged}},
{{seen_marks}},
  visits AS (
    SELECT shop, visitor, opened_at, last_at, outcome
    FROM judged
    WHERE moment = 'fmot' AND outcome <> 'open'
      AND ($shop::VARCHAR IS NULL OR shop = $shop)
      AND ($since::BIGINT IS NULL OR opened_at >= epoch_ms($since::BIGINT))
      AND ($until::BIGINT IS NULL OR opened_at < epoch_ms($until::BIGINT))
      {{?of_persons}}),
  measured AS (
    SELECT v.shop, v.visitor, v.opened_at, s.name, max(v.outcome) AS outcome, arg_min(s.value, s.time) AS rating
    FROM visits v JOIN seen_marks s ON s.shop = v.shop AND s.visitor = v.visitor
    WHERE s.kind = 'vital' AND s.time >= v.opened_at AND s.time <= v.last_at
    GROUP BY v.shop, v.visitor, v.opened_at, s.name)
SELECT name AS metric, rating, count(*) AS decided, count(*) FILTER (outcome = 'won') AS won
FROM measured
GROUP BY name, rating
ORDER BY name, rating
