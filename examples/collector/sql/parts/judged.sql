-- Each moment of each person and its outcome. What no event can say is said here, by time: a visit is over after 30 idle
-- minutes, a cart is left after 24 hours, a buyer has lapsed 90 days after the last order.
{{horizons}},
  judged AS (
    SELECT r.shop, r.visitor, r.person, r.cycle, r.moment, r.half, r.opened_at, r.decided_at, r.last_at, r.why, r.recovered,
      r.tried_until, h.as_of,
      CASE WHEN r.outcome IS NOT NULL THEN r.outcome WHEN r.lapses_at < h.as_of THEN 'lost' ELSE 'open' END AS outcome
    FROM moment_records r JOIN horizons h ON h.shop = r.shop
    WHERE NOT r.only_lapsed OR r.lapses_at < h.as_of)
