-- What the visitor did, and what the shop's server told of its orders without naming anybody.
DELETE FROM events
WHERE shop = $shop
  AND (visitor = $visitor
    OR id IN (
      SELECT told.id FROM ordered told JOIN ordered own ON own.shop = told.shop AND own.order_key = told.order_key
      WHERE told.shop = $shop AND told.visitor IS NULL AND own.visitor = $visitor AND own.name = 'purchase'))
RETURNING id::VARCHAR AS id
