-- What was noted of the visitor's events, and of those that the shop's server told of its orders.
ALTER TABLE marks DELETE
WHERE shop = $shop
  AND (visitor = $visitor
    OR event IN (
      SELECT told.id FROM ordered AS told JOIN ordered AS own ON own.shop = told.shop AND own.order_key = told.order_key
      WHERE told.shop = $shop AND told.visitor IS NULL AND own.visitor = $visitor AND own.name = 'purchase'))
