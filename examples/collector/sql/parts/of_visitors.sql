-- For tables of events: all browsers of the persons. Inside coalesce() the database looks each event up among them; left to
-- choose it may look them up among all events, which takes twice as long.
AND coalesce(browser IN (
  WITH chosen AS ({{chosen}})
  {{their_browsers}}), false)
