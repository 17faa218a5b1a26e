-- On which devices a moment happened.
SELECT form AS name, count(*) AS touchpoints, count(DISTINCT browser) AS visitors
FROM ({{at_moment}}) t
WHERE form IS NOT NULL
GROUP BY form
ORDER BY touchpoints DESC, name
LIMIT 12
