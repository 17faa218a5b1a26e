INSERT INTO stays (shop, visitor, browser, nth, began, ended, gone)
SELECT shop, visitor, browser, nth, began, ended, 1
FROM stays
WHERE {{in_batch}}
  AND (shop, visitor, browser, nth) NOT IN (SELECT shop, visitor, cityHash64(shop, device), nth FROM staged_stays)
