-- The browsers of one person, and what each was seen to do.
WITH
{{devices}}
SELECT d.shop AS shop, d.person AS person, d.visitor AS visitor, count(*) AS touchpoints, count(DISTINCT e.session) AS visits,
  min(e.time) AS first_at, max(e.time) AS last_at, max(e.form) AS form, max(e.language) AS language
FROM devices d JOIN events e ON e.shop = d.shop AND e.visitor = d.visitor
GROUP BY d.shop, d.person, d.visitor
ORDER BY shop, first_at, visitor
LIMIT 1000
