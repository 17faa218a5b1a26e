-- The figures of Online Retail, straight from the file.
WITH
  lines AS (
    SELECT InvoiceNo AS number, CustomerID AS shopper, InvoiceDate::TIMESTAMP AS issued_at, Quantity, UnitPrice
    FROM read_csv(getvariable('folder') || '/online_retail_by_day.csv.gz', header = true, all_varchar = true)),
  invoices AS (
    SELECT number, shopper, min(issued_at) AS issued_at, number LIKE 'C%' AS cancels,
      ltrim(number, 'C')::INTEGER AS sequence,
      sum(Quantity::DECIMAL(12, 0) * UnitPrice::DECIMAL(12, 3)) AS value
    FROM lines WHERE shopper IS NOT NULL GROUP BY number, shopper),
  -- A cancellation takes back an order, also one from before the file: whoever begins with one is a buyer already.
  history AS (
    SELECT *,
      first_value(cancels) OVER (PARTITION BY shopper ORDER BY issued_at, sequence) AS is_known,
      count(*) FILTER (NOT cancels) OVER (PARTITION BY shopper ORDER BY issued_at, sequence) AS bought
    FROM invoices),
  shoppers AS (
    SELECT shopper, any_value(is_known) AS is_known, max(bought) + any_value(is_known)::INTEGER AS orders,
      min(issued_at) FILTER (NOT cancels AND bought = 1) AS first_at,
      min(issued_at) FILTER (NOT cancels AND bought = 2) AS second_at
    FROM history GROUP BY shopper),
  retention AS (
    SELECT days, count(*) AS buyers, count(*) FILTER (second_at <= first_at + to_days(days)) AS returned
    FROM shoppers, (VALUES (30), (60), (90)) AS windows(days)
    WHERE first_at <= (SELECT max(issued_at) FROM invoices) - to_days(days)
    GROUP BY days)
SELECT
  (SELECT count(*) FROM lines WHERE shopper IS NULL) AS "lines without a customer",
  (SELECT count(DISTINCT number) FROM lines WHERE shopper IS NULL) AS "invoices without a customer",
  (SELECT count(*) FROM shoppers) AS "shoppers",
  (SELECT count(*) FROM invoices WHERE NOT cancels) AS "orders",
  (SELECT count(*) FROM shoppers WHERE NOT is_known) AS "first orders (smot/purchase won)",
  (SELECT sum(orders - 1) FROM shoppers) AS "repeat orders (umot won)",
  (SELECT sum(value) * 1000 FROM invoices WHERE NOT cancels) AS "value of the orders, in thousandths of a pound",
  (SELECT count(*) FROM invoices WHERE cancels) AS "cancellations",
  -- Of the order before it, the one from before the file included; a second one takes nothing more.
  (SELECT count(DISTINCT (shopper, bought + is_known::INTEGER)) FROM history WHERE cancels)
    AS "orders with one (smot/experience lost)",
  0 AS "stage prospect",
  (SELECT count(*) FROM shoppers WHERE orders = 1) AS "stage buyer",
  (SELECT count(*) FROM shoppers WHERE orders > 1) AS "stage loyal",
  0 AS "stage advocate",
  (SELECT buyers FROM retention WHERE days = 30) AS "buyers of 30 days or more",
  (SELECT returned FROM retention WHERE days = 30) AS "second order within 30 days",
  (SELECT buyers FROM retention WHERE days = 60) AS "buyers of 60 days or more",
  (SELECT returned FROM retention WHERE days = 60) AS "second order within 60 days",
  (SELECT buyers FROM retention WHERE days = 90) AS "buyers of 90 days or more",
  (SELECT returned FROM retention WHERE days = 90) AS "second order within 90 days"
