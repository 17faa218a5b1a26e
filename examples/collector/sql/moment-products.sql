-- Which products a moment was about: those of its touchpoints.
SELECT m.name AS name, max(m.value) AS label, count(*) AS touchpoints,
  count(DISTINCT t.browser) AS visitors
FROM ({{at_moment}}) t JOIN marks m ON m.event = t.id
WHERE m.kind = 'product'
GROUP BY m.name
ORDER BY touchpoints DESC, name
LIMIT 12
