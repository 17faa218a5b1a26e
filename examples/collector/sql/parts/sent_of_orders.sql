-- The messages that the shop sent about an order, and the orders.
  sent AS (
    SELECT m.shop AS shop, coalesce(n.order_ref, m.name) AS order_key, count(*) AS messages, max(m.time) AS last_at
    FROM marks m LEFT JOIN order_names n ON n.shop = m.shop AND n.name = m.name
    WHERE m.kind = 'message' AND ($shop::VARCHAR IS NULL OR m.shop = $shop)
    GROUP BY 1, 2),
  orders AS (
    SELECT shop, order_key, min(time) AS placed_at
    FROM ordered
    WHERE name = 'purchase' AND actor = 'human' AND ($shop::VARCHAR IS NULL OR shop = $shop)
      {{?of_visitors}}
    GROUP BY shop, order_key)
