-- What came in. An order is counted once, however many tell of it, and whatever they call it. Of what is counted apart only a
-- hash of 64 bits is held: of ten million, two are taken for one once in a million answers.
SELECT
  count(*) FILTER (actor = 'human') AS events,
  count(DISTINCT browser) FILTER (actor = 'human') AS visitors,
  count(DISTINCT CASE WHEN actor = 'human' AND customer IS NOT NULL THEN hash(shop, customer) END) AS customers,
  count(DISTINCT CASE WHEN actor = 'human' AND browser IS NOT NULL AND session IS NOT NULL THEN hash(browser, session) END) AS visits,
  count(DISTINCT CASE WHEN actor = 'human' AND name = 'purchase' THEN hash(shop, coalesce(n.order_ref, e.order_ref, id::VARCHAR)) END) AS orders,
  count(*) FILTER (actor <> 'human') AS automated
FROM events e LEFT JOIN (SELECT shop AS named_in, name AS called, order_ref FROM order_names) n
  ON n.named_in = shop AND n.called = e.order_ref
WHERE true
  AND ($shop::VARCHAR IS NULL OR shop = $shop)
  AND ($since::BIGINT IS NULL OR time >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR time < epoch_ms($until::BIGINT))
  {{?of_visitors}}
