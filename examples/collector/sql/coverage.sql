-- How far people can be followed: the visitors whom the shop has told to be a customer, and events that name no visitor; the shop's server needs
-- to name none.
SELECT
  count(DISTINCT browser) AS visitors,
  count(DISTINCT browser) FILTER (browser IN (SELECT hash(shop, visitor) FROM identities)) AS known,
  count(*) FILTER (visitor IS NOT NULL OR NOT from_server) AS events,
  count(*) FILTER (visitor IS NULL AND NOT from_server) AS nameless
FROM events
WHERE actor = 'human' AND {{in_period}}
  {{?of_visitors}}
