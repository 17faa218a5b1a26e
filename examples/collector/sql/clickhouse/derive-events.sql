-- As DuckDB's; the batch's visitors are looked up by the key of the table.
WITH
  own AS (
    SELECT b.shop AS shop, b.person AS person, e.id AS id, e.name AS name, e.time AS at, e.visitor AS visitor,
      e.session AS session, e.source_kind AS source_kind, e.form AS form, e.page_kind AS page_kind, e.properties AS properties,
      e.orders_known AS orders_known, coalesce(n.order_ref, e.order_ref) AS order_key,
      e.moment AS moment, e.half AS half, e.why AS why
    FROM (
      SELECT * FROM events WHERE (shop, visitor) IN (SELECT shop, visitor FROM batch) AND actor = 'human') AS e
    JOIN batch AS b ON b.shop = e.shop AND b.visitor = e.visitor
    LEFT JOIN order_names AS n ON n.shop = e.shop AND n.name = e.order_ref),
  orders AS (
    SELECT shop, order_key, argMin(person, at) AS person
    FROM own WHERE name = 'purchase' AND order_key IS NOT NULL
    GROUP BY shop, order_key),
  told AS (
    SELECT o.shop AS shop, o.person AS person, e.id AS id, e.name AS name, e.time AS at, e.visitor AS visitor,
      e.session AS session, e.source_kind AS source_kind, e.form AS form, e.page_kind AS page_kind, e.properties AS properties,
      e.orders_known AS orders_known, e.order_key AS order_key, e.moment AS moment, e.half AS half, e.why AS why
    FROM ordered AS e JOIN orders AS o ON o.shop = e.shop AND o.order_key = e.order_key
    WHERE e.visitor IS NULL AND e.from_server)
SELECT shop, person, id, name, toUnixTimestamp64Milli(at) AS time, visitor, session, source_kind, form, page_kind, properties, orders_known, order_key AS order_ref,
  moment, half, why
FROM (SELECT * FROM own UNION ALL SELECT * FROM told) AS all_events
ORDER BY shop, person, time, id
