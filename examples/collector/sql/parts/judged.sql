-- Each moment of each person and its outcome. What no event can say is said here, by time: a visit is over after 30 idle
-- minutes, a cart is left after 24 hours, a buyer has lapsed 90 days after the last order.
{{horizons}},
  -- Of umot alone it matters when its visitor has last ordered: the others need no look at who that is.
  judged AS (
    SELECT r.shop, r.visitor, r.person, r.cycle, r.moment, r.half, r.opened_at, r.decided_at, r.last_at, r.why, r.recovered, h.as_of,
      CASE
        WHEN r.outcome IS NOT NULL THEN r.outcome
        WHEN r.moment IN ('zmot', 'fmot') AND r.last_at < h.as_of - INTERVAL 30 MINUTE THEN 'lost'
        WHEN r.moment = 'smot' AND r.half = 'purchase' AND r.last_at < h.as_of - INTERVAL 24 HOUR THEN 'lost'
        ELSE 'open'
      END AS outcome
    FROM moment_records r
    JOIN horizons h ON h.shop = r.shop
    WHERE r.moment <> 'umot' OR r.outcome IS NOT NULL
    UNION ALL
    SELECT r.shop, r.visitor, r.person, r.cycle, r.moment, r.half, r.opened_at, r.decided_at, r.last_at, r.why, r.recovered, h.as_of,
      CASE WHEN v.last_order_at < h.as_of - INTERVAL 90 DAY THEN 'lost' ELSE 'open' END
    FROM moment_records r
    JOIN horizons h ON h.shop = r.shop
    LEFT JOIN visitors v ON v.person = r.person
    WHERE r.moment = 'umot' AND r.outcome IS NULL
    UNION ALL
    SELECT v.shop, v.visitor, v.person, v.cycle, 'umot', NULL, v.last_order_at, NULL, v.last_at, 'lapsed', false, h.as_of, 'lost'
    FROM visitors v JOIN horizons h ON h.shop = v.shop
    WHERE v.last_order_at < h.as_of - INTERVAL 90 DAY AND NOT EXISTS (
      SELECT 1 FROM moment_records r
      WHERE r.person = v.person AND r.moment = 'umot' AND r.cycle = v.cycle))
