DELETE FROM visitors
WHERE {{in_batch}}
