-- The messages that the shop sent about orders, and what was told of their being placed.
  sent AS (
    SELECT hash(m.shop, coalesce(n.order_ref, m.name)) AS order_hash, m.time AS time
    FROM marks m LEFT JOIN order_names n ON n.shop = m.shop AND n.name = m.name
    WHERE m.kind = 'message' AND ($shop::VARCHAR IS NULL OR m.shop = $shop)),
  placed AS (
    SELECT shop, order_key, time
    FROM ordered
    WHERE name = 'purchase' AND actor = 'human' AND ($shop::VARCHAR IS NULL OR shop = $shop)
      {{?of_visitors}})
