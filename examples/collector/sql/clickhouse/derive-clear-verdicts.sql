INSERT INTO verdicts (id, shop, visitor, why, gone)
SELECT id, shop, visitor, why, 1
FROM verdicts
WHERE {{in_batch}}
  AND (shop, visitor, id) NOT IN (SELECT shop, visitor, id FROM staged_verdicts)
