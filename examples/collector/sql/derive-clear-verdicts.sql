DELETE FROM verdicts
WHERE {{in_batch}}
