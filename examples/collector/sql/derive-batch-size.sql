SELECT count(*) AS visitors,
  count(*) FILTER (EXISTS (SELECT 1 FROM temp.due_visitors d WHERE d.shop = b.shop AND d.visitor = b.visitor)) AS due
FROM temp.batch b
