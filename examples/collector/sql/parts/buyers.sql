-- Who has ordered, and the end of the period: as of that they are so many days old.
{{horizons}},
  buyers AS (
    SELECT v.first_order_at AS first_at, v.second_order_at AS second_at,
      CASE WHEN $until::BIGINT IS NULL THEN h.as_of ELSE least(h.as_of, epoch_ms($until::BIGINT)) END AS as_of
    FROM (SELECT * FROM visitors WHERE true {{?of_persons}}) v JOIN horizons h ON h.shop = v.shop
    WHERE v.first_order_at IS NOT NULL AND ($shop::VARCHAR IS NULL OR v.shop = $shop))
