CREATE OR REPLACE TEMPORARY TABLE due_visitors AS
SELECT * FROM due_visitors WHERE (shop, visitor) NOT IN (SELECT shop, visitor FROM batch)
