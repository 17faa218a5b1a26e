-- How far people came in a cycle, and how each moment of it stands: 3 won, 2 open, 1 lost, 0 not reached. A moment that was
-- tried more than once has its best outcome. Of the people only a hash of 64 bits is held; a way is a number with three bits
-- for each moment, of which the highest counts.
WITH
{{judged}},
journeys AS (
  SELECT person, bit_or(place * stands) AS way
  FROM (
    SELECT person, cycle,
      CASE moment WHEN 'zmot' THEN 1 WHEN 'fmot' THEN 8 WHEN 'tmot' THEN 512 WHEN 'umot' THEN 32768
        ELSE CASE half WHEN 'purchase' THEN 64 ELSE 4096 END END AS place,
      CASE outcome WHEN 'won' THEN 4 WHEN 'open' THEN 2 ELSE 1 END AS stands
    FROM judged
    WHERE ($shop::VARCHAR IS NULL OR shop = $shop)
      AND ($since::BIGINT IS NULL OR opened_at >= epoch_ms($since::BIGINT))
      AND ($until::BIGINT IS NULL OR opened_at < epoch_ms($until::BIGINT))) records
  GROUP BY person, cycle),
ways AS (SELECT way, count(*) AS journeys FROM journeys WHERE true {{?of_persons}} GROUP BY way),
moments AS (
  SELECT way % 8 AS zmot, (way / 8) % 8 AS fmot, (way / 64) % 8 AS purchase, (way / 512) % 8 AS tmot,
    (way / 4096) % 8 AS experience, way / 32768 AS umot, journeys
  FROM ways),
standing AS (
  SELECT
    CASE WHEN zmot >= 4 THEN 3 WHEN zmot >= 2 THEN 2 WHEN zmot >= 1 THEN 1 ELSE 0 END AS zmot,
    CASE WHEN fmot >= 4 THEN 3 WHEN fmot >= 2 THEN 2 WHEN fmot >= 1 THEN 1 ELSE 0 END AS fmot,
    CASE WHEN purchase >= 4 THEN 3 WHEN purchase >= 2 THEN 2 WHEN purchase >= 1 THEN 1 ELSE 0 END AS purchase,
    CASE WHEN tmot >= 4 THEN 3 WHEN tmot >= 2 THEN 2 WHEN tmot >= 1 THEN 1 ELSE 0 END AS tmot,
    CASE WHEN experience >= 4 THEN 3 WHEN experience >= 2 THEN 2 WHEN experience >= 1 THEN 1 ELSE 0 END AS experience,
    CASE WHEN umot >= 4 THEN 3 WHEN umot >= 2 THEN 2 WHEN umot >= 1 THEN 1 ELSE 0 END AS umot,
    journeys AS number
  FROM moments)
SELECT zmot, fmot, purchase, tmot, experience, umot, sum(number)::BIGINT AS journeys
FROM standing
GROUP BY zmot, fmot, purchase, tmot, experience, umot
ORDER BY journeys DESC, zmot, fmot, purchase, tmot, experience, umot
