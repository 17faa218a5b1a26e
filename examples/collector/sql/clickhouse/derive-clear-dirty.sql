-- Only the marks that the run began with.
INSERT INTO dirty (shop, visitor, mark, sign)
SELECT shop, visitor, mark, -1 FROM due_visitors WHERE (shop, visitor) IN (SELECT shop, visitor FROM batch)
