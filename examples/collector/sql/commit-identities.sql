-- Remembers which visitors the shop called the same customer.
INSERT INTO identities
SELECT s.shop, s.visitor, s.customer, min(s.time)
FROM temp.staged_events s
WHERE s.visitor IS NOT NULL AND s.customer IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM identities i WHERE i.shop = s.shop AND i.visitor = s.visitor AND i.customer = s.customer)
GROUP BY s.shop, s.visitor, s.customer
