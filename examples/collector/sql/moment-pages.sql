-- On which kinds of pages a moment happened.
SELECT page_kind AS name, count(*) AS touchpoints, count(DISTINCT browser) AS visitors
FROM ({{at_moment}}) t
WHERE page_kind IS NOT NULL
GROUP BY page_kind
ORDER BY touchpoints DESC, name
LIMIT 12
