INSERT INTO visitors (shop, visitor, stage, cycle, orders, last_at, gone)
SELECT shop, visitor, stage, cycle, orders, last_at, 1
FROM visitors
WHERE {{in_batch}}
  AND (shop, visitor) NOT IN (SELECT shop, visitor FROM staged_visitors)
