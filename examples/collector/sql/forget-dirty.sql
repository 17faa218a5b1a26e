-- Whose records change when the old events go, under the visitor's own name and under those of its customers.
INSERT INTO dirty (shop, visitor)
WITH losing AS (
  SELECT DISTINCT shop, visitor FROM events WHERE time < epoch_ms($before::BIGINT) AND visitor IS NOT NULL)
SELECT shop, visitor FROM losing
UNION
SELECT shop, customer FROM identities JOIN losing USING (shop, visitor)
