-- As DuckDB's; what is deleted is listed before.
SELECT key FROM quarantine
WHERE shop = $shop
  AND (visitor = $visitor
    OR customer IN (SELECT customer FROM identities WHERE shop = $shop AND visitor = $visitor)
    OR (visitor IS NULL AND order_ref IN (
      SELECT order_key FROM ordered WHERE shop = $shop AND visitor = $visitor AND name = 'purchase'
      UNION DISTINCT
      SELECT name FROM order_names WHERE shop = $shop AND order_ref IN (
        SELECT order_key FROM ordered WHERE shop = $shop AND visitor = $visitor AND name = 'purchase'))));
ALTER TABLE quarantine DELETE
WHERE shop = $shop
  AND (visitor = $visitor
    OR customer IN (SELECT customer FROM identities WHERE shop = $shop AND visitor = $visitor)
    OR (visitor IS NULL AND order_ref IN (
      SELECT order_key FROM ordered WHERE shop = $shop AND visitor = $visitor AND name = 'purchase'
      UNION DISTINCT
      SELECT name FROM order_names WHERE shop = $shop AND order_ref IN (
        SELECT order_key FROM ordered WHERE shop = $shop AND visitor = $visitor AND name = 'purchase'))))
