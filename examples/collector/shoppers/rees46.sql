-- The figures of the REES46 slice, straight from the file: its exact copies count once, a row that is cut off does not.
WITH
  lines AS (
    SELECT DISTINCT event_time, event_type, product_id, category_code, brand, price, user_id AS shopper, user_session
    FROM read_csv(getvariable('folder') || '/rees46_2019-Oct_slice.csv.gz',
      header = true, all_varchar = true, ignore_errors = true)
    WHERE user_session IS NOT NULL),
  visits AS (SELECT shopper, user_session, min(event_time) AS happened_at FROM lines GROUP BY ALL),
  orders AS (SELECT DISTINCT shopper, user_session, event_time AS happened_at FROM lines WHERE event_type = 'purchase'),
  buyers AS (SELECT shopper, min(happened_at) AS first_at, count(*) AS orders FROM orders GROUP BY shopper),
  -- Sessions of one shopper can overlap: the visit is the one that began last. What is done in the second of the first
  -- order is done before it.
  steps AS (
    SELECT l.shopper, l.event_type, l.event_time AS happened_at,
      (SELECT count(*) FROM visits v WHERE v.shopper = l.shopper AND v.happened_at <= l.event_time) AS visit,
      b.first_at IS NULL OR l.event_time <= b.first_at AS prospect, l.event_time = b.first_at AS is_first
    FROM lines l LEFT JOIN buyers b USING (shopper)),
  by_visit AS (
    SELECT shopper, visit,
      count(*) FILTER (event_type = 'view' AND prospect) AS views,
      count(*) FILTER (event_type = 'cart' AND prospect) AS carts,
      count(*) FILTER (event_type = 'purchase' AND is_first) > 0 AS orders_first,
      visit < (SELECT count(*) FROM visits v WHERE v.shopper = s.shopper) AS is_over
    FROM steps s GROUP BY ALL),
  shoppers AS (
    SELECT shopper, coalesce(max(orders), 0) AS orders
    FROM (SELECT DISTINCT shopper FROM lines) LEFT JOIN buyers USING (shopper) GROUP BY shopper)
SELECT
  (SELECT count(*) FROM shoppers) AS "shoppers",
  (SELECT count(*) FROM visits) AS "visits",
  (SELECT count(*) FROM lines WHERE event_type = 'view') AS "product views",
  (SELECT count(*) FROM by_visit WHERE views > 0) AS "first product views (fmot)",
  (SELECT count(*) FROM by_visit WHERE views > 1) AS "research opened (zmot)",
  (SELECT count(*) FROM by_visit WHERE views > 1 AND orders_first) AS "research won by an order",
  (SELECT count(*) FROM by_visit WHERE views > 1 AND NOT orders_first AND is_over) AS "research lost with its visit",
  (SELECT count(*) FROM by_visit WHERE carts > 0) AS "visits that stayed by a cart (fmot won)",
  (SELECT count(*) FROM steps WHERE event_type = 'cart' AND prospect) AS "carts of prospects (willing-to-buy)",
  (SELECT count(*) FROM steps WHERE event_type = 'cart' AND NOT prospect) AS "carts of customers (considers-again)",
  (SELECT count(*) FROM orders) AS "orders",
  (SELECT count(*) FROM buyers) AS "first orders (smot/purchase won)",
  (SELECT sum(orders - 1) FROM buyers) AS "repeat orders (umot won)",
  (SELECT count(*) FROM shoppers WHERE orders = 0) AS "stage prospect",
  (SELECT count(*) FROM shoppers WHERE orders = 1) AS "stage buyer",
  (SELECT count(*) FROM shoppers WHERE orders > 1) AS "stage loyal",
  0 AS "stage advocate"
