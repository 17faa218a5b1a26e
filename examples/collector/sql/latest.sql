-- The touchpoints that came in last.
WITH newest AS (
  SELECT id, received FROM events
  WHERE ($visitor::VARCHAR IS NULL OR visitor = $visitor) AND {{in_period}}
    {{?of_visitors}}
  ORDER BY received DESC, time DESC, id DESC
  LIMIT $limit::BIGINT)
SELECT t.id::VARCHAR AS id, t.shop, t.name, t.time, t.received, t.clock, t.visitor, t.session, t.actor, t.page_kind,
  t.page_title, t.source_kind, t.stage, t.moment, t.half, t.why, t.found, t.first, t.properties
FROM touchpoints t JOIN newest n ON n.id = t.id
ORDER BY t.received DESC, t.time DESC, t.id DESC
