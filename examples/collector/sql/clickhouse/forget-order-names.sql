-- What an order is called is forgotten with the last that was told of it.
ALTER TABLE order_names DELETE WHERE (shop, order_ref) NOT IN (SELECT shop, order_key FROM ordered)
