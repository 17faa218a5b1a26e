-- What came in. Visitors and visits are counted by the first of their stays that reaches into the period. An order is counted
-- once, however many tell of it, and whatever they call it; of orders and customers only a hash of 64 bits is held: of ten
-- million, two are taken for one once in a million answers.
WITH
  {{?chosen_once}}
  beginnings AS (
    SELECT browser_until IS NULL OR coalesce(browser_until < epoch_ms($since::BIGINT), false) AS of_visitor,
      in_visit AND (visit_until IS NULL OR coalesce(visit_until < epoch_ms($since::BIGINT), false)) AS of_visit
    FROM stays
    WHERE {{stays_in_period}}
      AND (browser_until IS NULL OR browser_until < epoch_ms($since::BIGINT)
        OR in_visit AND (visit_until IS NULL OR visit_until < epoch_ms($since::BIGINT)))
      {{?of_chosen_persons}}),
  stayed AS (SELECT count(*) FILTER (of_visitor) AS visitors, count(*) FILTER (of_visit) AS visits FROM beginnings),
  told AS (
    SELECT count(*) FILTER (actor = 'human') AS events, count(*) FILTER (actor <> 'human') AS automated,
      count(DISTINCT CASE WHEN actor = 'human' AND customer IS NOT NULL THEN hash(shop, customer) END) AS customers,
      count(DISTINCT CASE
        WHEN actor = 'human' AND name = 'purchase' THEN coalesce(n.named, e.order_hash, hash(shop, id::VARCHAR))
      END) AS orders
    FROM events e LEFT JOIN (SELECT hash(shop, name) AS called, hash(shop, order_ref) AS named FROM order_names) n
      ON n.called = e.order_hash
    WHERE {{in_period}}
      {{?of_chosen_visitors}})
SELECT t.events AS events, s.visitors AS visitors, t.customers AS customers, s.visits AS visits, t.orders AS orders,
  t.automated AS automated
FROM told t CROSS JOIN stayed s
