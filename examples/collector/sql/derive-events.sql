-- All events of the batch, in the order in which they happened.
SELECT b.shop, b.person, e.id::VARCHAR AS id, e.name, epoch_ms(e.time) AS time, e.properties,
  e.orders_known, e.order_ref, e.moment, e.half, e.why
FROM events e JOIN temp.batch b ON b.shop = e.shop AND b.visitor = e.visitor
WHERE e.actor = 'human'
ORDER BY b.shop, b.person, e.time, e.id
