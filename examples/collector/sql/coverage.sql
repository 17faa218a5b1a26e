-- How far people can be followed: the visitors whom the shop has told to be a customer, and events that name no visitor.
SELECT
  count(DISTINCT hash(shop, visitor)) FILTER (visitor IS NOT NULL) AS visitors,
  count(DISTINCT hash(shop, visitor)) FILTER ((shop, visitor) IN (SELECT shop, visitor FROM identities)) AS known,
  count(*) AS events,
  count(*) FILTER (visitor IS NULL) AS nameless
FROM events
WHERE actor = 'human' AND NOT from_server
  AND {{in_period}}
  {{?of_visitors}}
