-- What people saw, by the person: all browsers of one are one.
  seen_marks AS (
    SELECT m.shop AS shop, coalesce(p.person, m.visitor) AS visitor, m.kind AS kind, m.name AS name,
      m.value AS value, m.time AS time
    FROM marks m LEFT JOIN people p ON p.shop = m.shop AND p.visitor = m.visitor
    WHERE m.visitor IS NOT NULL AND ($shop::VARCHAR IS NULL OR m.shop = $shop))
