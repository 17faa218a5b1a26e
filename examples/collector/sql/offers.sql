-- Decided returns (umot): all of them, those before whose decision any offer was seen or taken, and those of each offer.
WITH
{{judged}},
{{seen_marks}},
  returns AS (
    SELECT shop, visitor, cycle, opened_at, decided_at, outcome
    FROM judged
    WHERE moment = 'umot' AND outcome <> 'open'
      AND ($shop::VARCHAR IS NULL OR shop = $shop)
      AND ($since::BIGINT IS NULL OR opened_at >= epoch_ms($since::BIGINT))
      AND ($until::BIGINT IS NULL OR opened_at < epoch_ms($until::BIGINT))
      {{?of_persons}}),
  -- What comes with the decision itself goes with having bought, always.
  seen AS (
    SELECT DISTINCT r.shop, r.visitor, r.cycle, r.opened_at, r.outcome, s.name
    FROM returns r JOIN seen_marks s ON s.shop = r.shop AND s.visitor = r.visitor
    WHERE s.kind = 'offer' AND s.time >= r.opened_at AND (r.decided_at IS NULL OR s.time < r.decided_at)),
  offered AS (SELECT DISTINCT shop, visitor, cycle, opened_at, outcome FROM seen)
SELECT 'all' AS part, NULL AS name, count(*) AS decided, count(*) FILTER (outcome = 'won') AS won FROM returns
UNION ALL
SELECT 'any', NULL, count(*), count(*) FILTER (outcome = 'won') FROM offered
UNION ALL
(SELECT 'one', name, count(*), count(*) FILTER (outcome = 'won') FROM seen GROUP BY name ORDER BY 3 DESC, 2 LIMIT 50)
