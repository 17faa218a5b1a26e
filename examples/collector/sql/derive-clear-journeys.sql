DELETE FROM journeys
WHERE {{in_batch}}
