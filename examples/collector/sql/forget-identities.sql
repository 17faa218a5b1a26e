-- Who a visitor is, is forgotten with the last of its events.
DELETE FROM identities
WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.shop = identities.shop AND e.visitor = identities.visitor)
