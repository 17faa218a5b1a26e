INSERT INTO journeys (shop, visitor, cycle, began_at, way, gone)
SELECT shop, visitor, cycle, began_at, way, 1
FROM journeys
WHERE {{in_batch}}
  AND (shop, visitor, cycle) NOT IN (SELECT shop, visitor, cycle FROM staged_journeys)
