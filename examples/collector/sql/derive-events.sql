-- All events of the batch, in the order in which they happened, with what the shop's server told of their orders.
WITH
  own AS (
    SELECT b.shop, b.person, e.id, e.name, e.time, e.visitor, e.session, e.source_kind, e.form, e.page_kind, e.properties,
      e.orders_known,
      coalesce(n.order_ref, e.order_ref) AS order_ref, e.moment, e.half, e.why
    FROM events e
    JOIN temp.batch b ON b.shop = e.shop AND b.visitor = e.visitor
    LEFT JOIN order_names n ON n.shop = e.shop AND n.name = e.order_ref
    WHERE e.actor = 'human'),
  orders AS (
    SELECT shop, order_ref, arg_min(person, time) AS person
    FROM own WHERE name = 'purchase' AND order_ref IS NOT NULL
    GROUP BY shop, order_ref),
  told AS (
    SELECT o.shop, o.person, e.id, e.name, e.time, e.visitor, e.session, e.source_kind, e.form, e.page_kind, e.properties,
      e.orders_known, e.order_key AS order_ref,
      e.moment, e.half, e.why
    FROM ordered e JOIN orders o ON o.shop = e.shop AND o.order_ref = e.order_key
    WHERE e.visitor IS NULL AND e.from_server)
SELECT shop, person, id::VARCHAR AS id, name, epoch_ms(time) AS time, visitor, session, source_kind,
  form, page_kind, properties, orders_known, order_ref, moment, half, why
FROM (FROM own UNION ALL FROM told)
ORDER BY shop, person, time, id
