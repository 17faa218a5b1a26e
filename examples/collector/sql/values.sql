-- Visits whose first moment of truth is decided: all of them, and those that saw each value proposition.
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
  seen AS (
    SELECT DISTINCT v.shop, v.visitor, v.opened_at, v.outcome, s.name
    FROM visits v JOIN seen_marks s ON s.shop = v.shop AND s.visitor = v.visitor
    WHERE s.kind = 'value' AND s.time >= v.opened_at AND s.time <= v.last_at)
SELECT 'all' AS part, NULL AS name, count(*) AS decided, count(*) FILTER (outcome = 'won') AS won FROM visits
UNION ALL
(SELECT 'one', name, count(*), count(*) FILTER (outcome = 'won') FROM seen GROUP BY name ORDER BY 3 DESC, 2 LIMIT 50)
