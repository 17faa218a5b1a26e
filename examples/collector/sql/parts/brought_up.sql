-- Files of older collectors have no hashes; those of another version of DuckDB may have others than this one makes.
UPDATE events SET browser = hash(shop, visitor) WHERE visitor IS NOT NULL AND browser IS DISTINCT FROM hash(shop, visitor);
UPDATE events SET order_hash = hash(shop, order_ref) WHERE order_ref IS NOT NULL AND order_hash IS DISTINCT FROM hash(shop, order_ref);
UPDATE moment_records SET person = hash(shop, visitor) WHERE person IS DISTINCT FROM hash(shop, visitor);
UPDATE visitors SET person = hash(shop, visitor) WHERE person IS DISTINCT FROM hash(shop, visitor);
UPDATE journeys SET person = hash(shop, visitor) WHERE person <> hash(shop, visitor);

-- What older collectors did not derive. Of moments: who does not come back has one that counts once it has lapsed.
INSERT INTO moment_records BY NAME
WITH returns AS (
  SELECT person, max(cycle) AS cycle, max(coalesce(decided_at, last_at)) AS until
  FROM moment_records WHERE moment = 'umot' GROUP BY person)
SELECT v.shop, v.visitor, v.person, 'umot' AS moment, v.cycle, v.last_order_at AS opened_at, 'lapsed' AS why, false AS recovered,
  v.last_at, v.last_order_at + INTERVAL 90 DAY AS lapses_at, true AS only_lapsed, r.until AS tried_until
FROM visitors v LEFT JOIN returns r ON r.person = v.person
WHERE v.last_order_at IS NOT NULL AND v.cycle IS DISTINCT FROM r.cycle
  AND EXISTS (SELECT 1 FROM moment_records WHERE only_lapsed IS NULL);
UPDATE moment_records SET only_lapsed = false, tried_until = t.until, lapses_at = t.lapses_at
FROM (
  SELECT r.rowid AS record,
    max(coalesce(r.decided_at, r.last_at)) OVER (
      PARTITION BY r.person, r.moment, r.half
      ORDER BY r.opened_at, CASE r.outcome WHEN 'won' THEN 0 WHEN 'lost' THEN 1 ELSE 2 END
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS until,
    CASE
      WHEN r.outcome IS NOT NULL THEN NULL
      WHEN r.moment IN ('zmot', 'fmot') THEN r.last_at + INTERVAL 30 MINUTE
      WHEN r.moment = 'smot' AND r.half = 'purchase' THEN r.last_at + INTERVAL 24 HOUR
      WHEN r.moment = 'umot' THEN v.last_order_at + INTERVAL 90 DAY
    END AS lapses_at
  FROM moment_records r LEFT JOIN visitors v ON v.person = r.person
  WHERE r.only_lapsed IS NULL) t
WHERE moment_records.rowid = t.record;
INSERT INTO journeys BY NAME
WITH standing AS (
  SELECT *,
    CASE moment WHEN 'zmot' THEN 1 WHEN 'fmot' THEN 8 WHEN 'tmot' THEN 512 WHEN 'umot' THEN 32768
      ELSE CASE half WHEN 'purchase' THEN 64 ELSE 4096 END END
    * CASE WHEN only_lapsed THEN 0 WHEN outcome = 'won' THEN 4 WHEN outcome = 'lost' OR lapses_at IS NOT NULL THEN 1 ELSE 2 END AS stands
  FROM moment_records WHERE NOT EXISTS (SELECT 1 FROM journeys))
SELECT shop, visitor, person, cycle, min(opened_at) AS began_at, bit_or(stands) AS way,
  max(lapses_at) FILTER (moment = 'zmot') AS zmot_lapses_at, max(lapses_at) FILTER (moment = 'fmot') AS fmot_lapses_at,
  max(lapses_at) FILTER (moment = 'smot') AS purchase_lapses_at, max(lapses_at) FILTER (moment = 'umot') AS umot_lapses_at
FROM standing GROUP BY shop, visitor, person, cycle;
DELETE FROM stays WHERE EXISTS (SELECT 1 FROM stays WHERE person <> hash(shop, visitor));
INSERT INTO stays BY NAME
WITH
  told AS (
    SELECT shop, visitor, browser, session, time, id, source_kind, form, page_kind, name,
      lag(time) OVER own AS before,
      time < lag(time) OVER own + INTERVAL 30 MINUTE AND session IS NOT DISTINCT FROM lag(session) OVER own
        AND source_kind IS NOT DISTINCT FROM lag(source_kind) OVER own AND form IS NOT DISTINCT FROM lag(form) OVER own
        AND page_kind IS NOT DISTINCT FROM lag(page_kind) OVER own AS goes_on
    FROM events
    WHERE actor = 'human' AND browser IS NOT NULL AND NOT EXISTS (SELECT 1 FROM stays)
    WINDOW own AS (PARTITION BY browser ORDER BY time, id)),
  numbered AS (
    SELECT *, count(*) FILTER (goes_on IS NOT TRUE) OVER (PARTITION BY browser ORDER BY time, id ROWS UNBOUNDED PRECEDING) AS nth
    FROM told),
  own_stays AS (
    SELECT shop, visitor, browser, nth, session, min(time) AS began, max(time) AS ended, source_kind, form, page_kind,
      min(before) FILTER (goes_on IS NOT TRUE) AS browser_until, bool_or(name = 'bounce') AS bounced, bool_or(name = 'engage') AS engaged
    FROM numbered GROUP BY shop, visitor, browser, nth, session, source_kind, form, page_kind),
  in_visits AS (
    SELECT * EXCLUDE (bounced, engaged),
      lag(ended) OVER (PARTITION BY browser, source_kind ORDER BY nth) AS source_until,
      lag(ended) OVER (PARTITION BY browser, form ORDER BY nth) AS form_until,
      lag(ended) OVER (PARTITION BY browser, page_kind ORDER BY nth) AS page_until,
      lag(ended) OVER (PARTITION BY browser, session ORDER BY nth) AS visit_until,
      bool_or(bounced) OVER (PARTITION BY browser, session) AS bounced, bool_or(engaged) OVER (PARTITION BY browser, session) AS engaged
    FROM own_stays)
SELECT s.shop, coalesce(p.person, s.visitor) AS visitor, hash(s.shop, coalesce(p.person, s.visitor)) AS person, s.browser, s.nth,
  s.began, s.ended, s.source_kind, s.form, s.page_kind, s.browser_until,
  s.source_until, s.form_until, s.page_until, s.session IS NOT NULL AS in_visit,
  CASE WHEN s.session IS NOT NULL THEN s.visit_until END AS visit_until,
  s.session IS NOT NULL AND s.visit_until IS NULL AND s.bounced AS bounced,
  s.session IS NOT NULL AND s.visit_until IS NULL AND s.engaged AS engaged
FROM in_visits s LEFT JOIN people p ON p.shop = s.shop AND p.visitor = s.visitor;
