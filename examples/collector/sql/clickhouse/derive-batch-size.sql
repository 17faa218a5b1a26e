SELECT count(*) AS visitors,
  count(*) FILTER (WHERE (shop, visitor) IN (SELECT shop, visitor FROM due_visitors)) AS due
FROM batch
