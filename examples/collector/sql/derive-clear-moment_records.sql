DELETE FROM moment_records USING temp.batch b
WHERE moment_records.shop = b.shop AND (moment_records.visitor = b.visitor OR moment_records.visitor = b.person)
