-- How far people came in the journeys that began in the period, and how each moment stands: 3 won, 2 open, 1 lost, 0 not
-- reached. A moment that was tried more than once has its best outcome. A way is a number with three bits for each moment, of
-- which the highest counts: those that no time changes are stored, and what has not lapsed yet is open.
WITH
{{horizons}},
standing_now AS (
  SELECT
    way + CASE WHEN zmot_lapses_at >= as_of THEN 2 ELSE 0 END + CASE WHEN fmot_lapses_at >= as_of THEN 16 ELSE 0 END
      + CASE WHEN purchase_lapses_at >= as_of THEN 128 ELSE 0 END
      + CASE
          WHEN way >= 32768 AND umot_lapses_at >= as_of THEN 65536
          WHEN way < 32768 AND umot_lapses_at < as_of THEN 32768
          ELSE 0
        END AS stands
  FROM journeys j JOIN horizons h ON h.shop = j.shop
  WHERE ($shop::VARCHAR IS NULL OR j.shop = $shop)
    AND ($since::BIGINT IS NULL OR began_at >= epoch_ms($since::BIGINT))
    AND ($until::BIGINT IS NULL OR began_at < epoch_ms($until::BIGINT))
    {{?of_persons}}),
ways AS (SELECT stands, count(*) AS number FROM standing_now WHERE stands > 0 GROUP BY stands),
moments AS (
  SELECT stands % 8 AS zmot, (stands / 8) % 8 AS fmot, (stands / 64) % 8 AS purchase, (stands / 512) % 8 AS tmot,
    (stands / 4096) % 8 AS experience, stands / 32768 AS umot, number
  FROM ways),
standing AS (
  SELECT
    CASE WHEN zmot >= 4 THEN 3 WHEN zmot >= 2 THEN 2 WHEN zmot >= 1 THEN 1 ELSE 0 END AS zmot,
    CASE WHEN fmot >= 4 THEN 3 WHEN fmot >= 2 THEN 2 WHEN fmot >= 1 THEN 1 ELSE 0 END AS fmot,
    CASE WHEN purchase >= 4 THEN 3 WHEN purchase >= 2 THEN 2 WHEN purchase >= 1 THEN 1 ELSE 0 END AS purchase,
    CASE WHEN tmot >= 4 THEN 3 WHEN tmot >= 2 THEN 2 WHEN tmot >= 1 THEN 1 ELSE 0 END AS tmot,
    CASE WHEN experience >= 4 THEN 3 WHEN experience >= 2 THEN 2 WHEN experience >= 1 THEN 1 ELSE 0 END AS experience,
    CASE WHEN umot >= 4 THEN 3 WHEN umot >= 2 THEN 2 WHEN umot >= 1 THEN 1 ELSE 0 END AS umot,
    number
  FROM moments)
SELECT zmot, fmot, purchase, tmot, experience, umot, sum(number)::BIGINT AS journeys
FROM standing
GROUP BY zmot, fmot, purchase, tmot, experience, umot
ORDER BY journeys DESC, zmot, fmot, purchase, tmot, experience, umot
