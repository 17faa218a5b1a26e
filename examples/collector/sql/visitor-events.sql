-- What one person did on all browsers, and what the shop's server told of the orders; the newest, in the order in which they happened.
WITH
{{devices}},
  own AS (
    SELECT DISTINCT o.shop AS shop, o.order_key AS order_key
    FROM ordered o JOIN devices d ON d.shop = o.shop AND d.visitor = o.visitor
    WHERE o.name = 'purchase'),
  theirs AS (
    SELECT e.id AS id FROM events e JOIN devices d ON d.shop = e.shop AND d.visitor = e.visitor
    UNION
    SELECT o.id FROM ordered o JOIN own w ON w.shop = o.shop AND w.order_key = o.order_key
    WHERE o.visitor IS NULL AND o.from_server)
SELECT t.id::VARCHAR AS id, t.shop AS shop, t.name AS name, t.time AS time, t.received AS received, t.visitor AS visitor,
  t.session AS session, t.customer AS customer, t.actor AS actor, t.consent AS consent, t.page_url AS page_url,
  t.page_title AS page_title, t.page_kind AS page_kind, t.page_referrer AS page_referrer, t.source_kind AS source_kind,
  t.source_name AS source_name, t.form AS form, t.language AS language, t.viewport AS viewport, t.moment AS moment,
  t.half AS half, t.why AS why, t.found AS found, t.experiments AS experiments, t.campaign AS campaign,
  t.properties AS properties, t.from_server AS from_server
FROM touchpoints t JOIN theirs h ON h.id = t.id
ORDER BY t.time DESC, t.id DESC
LIMIT $limit::BIGINT
