-- The persons whom the filters choose: who had one touchpoint in the period that fits all of them, and is in the stage. Of these
-- only a hash of 64 bits is compared: where there are ten million, one is taken for another once in a hundred thousand answers.
SELECT person FROM (
  SELECT coalesce(p.person, f.browser) AS person
  FROM (
    SELECT DISTINCT browser
    FROM events
    WHERE actor = 'human' AND browser IS NOT NULL
      AND {{in_period}}
      AND ($source::VARCHAR IS NULL OR source_kind = $source)
      AND ($device::VARCHAR IS NULL OR form = $device)
      AND ($page::VARCHAR IS NULL OR page_kind = $page)
      AND ($product::VARCHAR IS NULL OR id IN (SELECT event FROM marks WHERE kind = 'product' AND name = $product))) f
  LEFT JOIN (SELECT hash(shop, visitor) AS browser, hash(shop, person) AS person FROM people) p ON p.browser = f.browser) fitting
WHERE $stage::VARCHAR IS NULL OR person IN (SELECT person FROM visitors WHERE stage = $stage)
