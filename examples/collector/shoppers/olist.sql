-- The figures of Olist's orders, straight from the files.
WITH
  orders AS (
    SELECT order_id, coalesce(customer_unique_id, customer_id) AS shopper,
      order_purchase_timestamp::TIMESTAMP AS bought,
      order_delivered_carrier_date::TIMESTAMP AS shipped, order_estimated_delivery_date::DATE AS promised,
      CASE WHEN order_status NOT IN ('canceled', 'unavailable')
        THEN order_delivered_customer_date::TIMESTAMP END AS delivered
    FROM read_csv(getvariable('folder') || '/olist_orders.csv.gz', header = true, all_varchar = true) o
    LEFT JOIN read_csv(getvariable('folder') || '/olist_customers.csv.gz', header = true, all_varchar = true) c
      USING (customer_id)),
  -- What is dated before its order cannot be.
  possible AS (
    SELECT * REPLACE (
      CASE WHEN shipped >= bought THEN shipped END AS shipped,
      CASE WHEN delivered >= bought THEN delivered END AS delivered)
    FROM orders),
  answers AS (
    SELECT o.order_id, review_score::INTEGER AS score, review_answer_timestamp::TIMESTAMP AS answered_at, o.delivered,
      coalesce(o.delivered <= review_answer_timestamp::TIMESTAMP, false) AS has_it
    FROM read_csv(getvariable('folder') || '/olist_order_reviews.csv.gz', header = true, all_varchar = true) r
    JOIN possible o ON o.order_id = r.order_id AND review_answer_timestamp::TIMESTAMP >= o.bought),
  -- The first answer that says something decides, and stands.
  waiting AS (
    SELECT order_id, arg_min(score, answered_at) AS score
    FROM answers WHERE NOT has_it AND score <> 3 GROUP BY order_id),
  product AS (
    SELECT order_id, arg_min(score, answered_at) AS score FROM answers WHERE has_it AND score <> 3 GROUP BY order_id),
  shoppers AS (SELECT shopper, count(*) AS orders FROM orders GROUP BY shopper)
SELECT
  (SELECT count(*) FROM shoppers) AS "shoppers",
  (SELECT count(*) FROM orders) AS "orders",
  (SELECT count(*) FROM shoppers) AS "first orders (smot/purchase won)",
  (SELECT sum(orders - 1) FROM shoppers) AS "repeat orders (umot won)",
  (SELECT count(shipped) FROM possible) AS "shipped",
  (SELECT count(delivered) FROM possible) AS "delivered",
  (SELECT count(*) FROM possible WHERE delivered::DATE > promised) AS "delivered late",
  (SELECT count(*) FROM possible LEFT JOIN waiting USING (order_id)
    WHERE coalesce(score > 3, delivered IS NOT NULL)) AS "tmot won",
  (SELECT count(*) FROM waiting WHERE score < 3) AS "tmot lost",
  (SELECT count(*) FROM answers WHERE NOT has_it) AS "answers about the waiting (tmot)",
  (SELECT count(*) FROM answers WHERE NOT has_it AND score > 3) AS "of these 4-5",
  (SELECT count(delivered) FROM possible) AS "smot/experience opened",
  (SELECT count(*) FROM product WHERE score > 3) AS "smot/experience won",
  (SELECT count(*) FROM product WHERE score < 3) AS "smot/experience lost",
  (SELECT count(*) FROM answers WHERE has_it) AS "answers about the product (smot/experience)",
  (SELECT count(*) FROM answers WHERE has_it AND score > 3) AS "of those 4-5",
  0 AS "stage prospect",
  (SELECT count(*) FROM shoppers WHERE orders = 1) AS "stage buyer",
  (SELECT count(*) FROM shoppers WHERE orders > 1) AS "stage loyal",
  0 AS "stage advocate"
