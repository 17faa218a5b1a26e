-- How far people came in a cycle, and how each moment of it stands: 3 won, 2 open, 1 lost, 0 not reached. A moment that was
-- tried more than once has its best outcome. Of the people only a hash of 64 bits is held.
WITH
{{judged}},
journeys AS (
  SELECT
    max(CASE WHEN moment = 'zmot' THEN stands ELSE 0 END) AS zmot,
    max(CASE WHEN moment = 'fmot' THEN stands ELSE 0 END) AS fmot,
    max(CASE WHEN moment = 'smot' AND half = 'purchase' THEN stands ELSE 0 END) AS purchase,
    max(CASE WHEN moment = 'tmot' THEN stands ELSE 0 END) AS tmot,
    max(CASE WHEN moment = 'smot' AND half = 'experience' THEN stands ELSE 0 END) AS experience,
    max(CASE WHEN moment = 'umot' THEN stands ELSE 0 END) AS umot
  FROM (
    SELECT hash(shop, visitor) AS person, cycle, moment, half,
      CASE outcome WHEN 'won' THEN 3 WHEN 'open' THEN 2 ELSE 1 END AS stands
    FROM judged
    WHERE ($shop::VARCHAR IS NULL OR shop = $shop)
      AND ($since::BIGINT IS NULL OR opened_at >= epoch_ms($since::BIGINT))
      AND ($until::BIGINT IS NULL OR opened_at < epoch_ms($until::BIGINT))
      {{?of_persons}}) records
  GROUP BY person, cycle)
SELECT zmot, fmot, purchase, tmot, experience, umot, count(*) AS journeys
FROM journeys
GROUP BY zmot, fmot, purchase, tmot, experience, umot
ORDER BY journeys DESC, zmot, fmot, purchase, tmot, experience, umot
