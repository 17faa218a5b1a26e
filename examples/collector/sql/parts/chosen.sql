-- The persons whom the filters choose: who had one touchpoint in the period that fits all of them, and is in the stage.
SELECT shop, visitor FROM (
  SELECT f.shop AS shop, coalesce(p.person, f.visitor) AS visitor
  FROM (
    SELECT DISTINCT shop, visitor
    FROM events
    WHERE actor = 'human' AND visitor IS NOT NULL
      AND {{in_period}}
      AND ($source::VARCHAR IS NULL OR source_kind = $source)
      AND ($device::VARCHAR IS NULL OR form = $device)
      AND ($page::VARCHAR IS NULL OR page_kind = $page)
      AND ($product::VARCHAR IS NULL OR id IN (SELECT event FROM marks WHERE kind = 'product' AND name = $product))) f
  LEFT JOIN people p ON p.shop = f.shop AND p.visitor = f.visitor) fitting
WHERE $stage::VARCHAR IS NULL OR (shop, visitor) IN (SELECT shop, visitor FROM visitors WHERE stage = $stage)
