-- Names of orders of which nothing is left.
DELETE FROM order_names
WHERE shop = $shop AND order_ref NOT IN (SELECT order_key FROM ordered WHERE shop = $shop)
