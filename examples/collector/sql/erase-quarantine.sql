-- What was refused of the visitor, of the customer that it is, and what the shop's server told of its orders by any name.
WITH own AS (
  SELECT shop, order_key FROM ordered WHERE shop = $shop AND visitor = $visitor AND name = 'purchase')
DELETE FROM quarantine
WHERE shop = $shop
  AND (visitor = $visitor
    OR customer IN (SELECT customer FROM identities WHERE shop = $shop AND visitor = $visitor)
    OR (visitor IS NULL AND order_ref IN (
      SELECT order_key FROM own
      UNION
      SELECT n.name FROM order_names n JOIN own ON own.shop = n.shop AND own.order_key = n.order_ref)))
RETURNING key
