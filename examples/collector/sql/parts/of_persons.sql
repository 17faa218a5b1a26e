-- For tables of persons (moment_records, visitors); as in of_visitors.
AND coalesce(person IN ({{chosen}}), false)
