-- Who a visitor is, is forgotten with the last of its events.
ALTER TABLE identities DELETE
WHERE (shop, visitor) NOT IN (SELECT shop, visitor FROM events WHERE visitor IS NOT NULL)
