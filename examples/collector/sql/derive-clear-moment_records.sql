DELETE FROM moment_records
WHERE {{in_batch}}
