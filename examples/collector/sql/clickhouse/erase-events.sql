-- As DuckDB's; what is deleted is listed before. A deletion reads each part of the table for itself, and what it looks up has
-- to be there until the last: so the visitor's own events, by which the orders are known, go in a second one.
SELECT id FROM events
WHERE shop = $shop
  AND (visitor = $visitor
    OR id IN (
      SELECT told.id FROM ordered AS told JOIN ordered AS own ON own.shop = told.shop AND own.order_key = told.order_key
      WHERE told.shop = $shop AND told.visitor IS NULL AND own.visitor = $visitor AND own.name = 'purchase'));
ALTER TABLE events DELETE
WHERE shop = $shop AND visitor IS NULL
  AND id IN (
    SELECT told.id FROM ordered AS told JOIN ordered AS own ON own.shop = told.shop AND own.order_key = told.order_key
    WHERE told.shop = $shop AND told.visitor IS NULL AND own.visitor = $visitor AND own.name = 'purchase');
ALTER TABLE events DELETE WHERE shop = $shop AND visitor = $visitor
