-- How many other names of orders are known.
SELECT count(*) AS names FROM order_names
