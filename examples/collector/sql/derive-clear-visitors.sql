DELETE FROM visitors
WHERE (shop, visitor) IN (SELECT shop, visitor FROM temp.batch UNION SELECT shop, person FROM temp.batch)
