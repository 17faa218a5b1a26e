-- The persons whom the filters choose: who had one touchpoint in the period that fits all of them, and is in the stage.
SELECT shop, visitor FROM (
  SELECT e.shop AS shop, coalesce(p.person, e.visitor) AS visitor
  FROM events e LEFT JOIN people p ON p.shop = e.shop AND p.visitor = e.visitor
  WHERE e.actor = 'human' AND e.visitor IS NOT NULL
    AND ($shop::VARCHAR IS NULL OR e.shop = $shop)
    AND ($since::BIGINT IS NULL OR e.time >= epoch_ms($since::BIGINT))
    AND ($until::BIGINT IS NULL OR e.time < epoch_ms($until::BIGINT))
    AND ($source::VARCHAR IS NULL OR e.source_kind = $source)
    AND ($device::VARCHAR IS NULL OR e.form = $device)
    AND ($page::VARCHAR IS NULL OR e.page_kind = $page))
WHERE $stage::VARCHAR IS NULL OR (shop, visitor) IN (SELECT shop, visitor FROM visitors WHERE stage = $stage)
