-- What is derived of the visitors of a batch: under their own names, and under those of the persons they are.
(shop, visitor) IN (SELECT shop, visitor FROM batch UNION DISTINCT SELECT shop, person FROM batch)
