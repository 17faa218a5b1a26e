-- What the visitor did, and what the shop's server told of its orders without naming anybody.
DELETE FROM events
WHERE shop = $shop
  AND (visitor = $visitor
    OR (visitor IS NULL AND order_ref IN (
      SELECT order_ref FROM events WHERE shop = $shop AND visitor = $visitor AND name = 'purchase')))
RETURNING id::VARCHAR AS id
