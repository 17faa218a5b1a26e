SELECT max(segment) AS segment FROM log_position
