-- What was refused of the visitor, of the customer that it is, and what the shop's server told of its orders.
DELETE FROM quarantine
WHERE shop = $shop
  AND (visitor = $visitor
    OR customer IN (SELECT customer FROM identities WHERE shop = $shop AND visitor = $visitor)
    OR (visitor IS NULL AND order_ref IN (
      SELECT order_ref FROM events WHERE shop = $shop AND visitor = $visitor AND name = 'purchase')))
RETURNING key
