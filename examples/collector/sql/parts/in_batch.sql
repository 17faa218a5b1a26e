-- What is derived of the visitors of a batch: under their own names, and under those of the persons they are.
(shop, visitor) IN (SELECT shop, visitor FROM temp.batch UNION SELECT shop, person FROM temp.batch)
