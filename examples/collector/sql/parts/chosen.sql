-- The persons whom the filters choose: who had one touchpoint in the period that fits all of them, and is in the stage. Of these
-- only a hash of 64 bits is compared: where there are ten million, one is taken for another once in a hundred thousand answers.
-- A stay has touchpoints of one source, device and kind of page, and of a browser's stays of the one that is asked for the first
-- is enough; of products the touchpoints themselves are looked up.
SELECT person FROM (
  SELECT person
  FROM stays
  WHERE $product::VARCHAR IS NULL AND {{stays_in_period}} AND {{fitting}}
    AND ({{before_it}} IS NULL OR {{before_it}} < epoch_ms($since::BIGINT))
  UNION ALL
  SELECT coalesce(p.person, f.browser) AS person
  FROM (
    SELECT DISTINCT browser
    FROM events
    WHERE $product::VARCHAR IS NOT NULL AND actor = 'human' AND browser IS NOT NULL AND {{in_period}} AND {{fitting}}
      AND id IN (SELECT event FROM marks WHERE kind = 'product' AND name = $product)) f
  LEFT JOIN (SELECT hash(shop, visitor) AS browser, hash(shop, person) AS person FROM people) p ON p.browser = f.browser) found
WHERE $stage::VARCHAR IS NULL OR person IN (SELECT person FROM visitors WHERE stage = $stage)
