-- What is no longer there leaves; what is, is written over by its next version.
INSERT INTO moment_records (shop, visitor, moment, half, cycle, visit, opened_at, why, recovered, last_at, gone)
SELECT shop, visitor, moment, half, cycle, visit, opened_at, why, recovered, last_at, 1
FROM moment_records
WHERE {{in_batch}}
  AND (shop, visitor, moment, ifNull(half, ''), cycle, ifNull(visit, -1))
    NOT IN (SELECT shop, visitor, moment, ifNull(half, ''), cycle, ifNull(visit, -1) FROM staged_records)
