DELETE FROM stays
WHERE {{in_batch}}
