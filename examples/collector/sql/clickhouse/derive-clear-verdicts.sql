INSERT INTO verdicts (id, shop, visitor, why, gone)
SELECT id, shop, visitor, why, 1
FROM verdicts
WHERE (shop, visitor) IN (SELECT shop, visitor FROM batch UNION DISTINCT SELECT shop, person FROM batch)
  AND (shop, visitor, id) NOT IN (SELECT shop, visitor, id FROM staged_verdicts)
