-- What an order is called is forgotten with the last that was told of it.
DELETE FROM order_names
WHERE NOT EXISTS (SELECT 1 FROM ordered o WHERE o.shop = order_names.shop AND o.order_key = order_names.order_ref)
