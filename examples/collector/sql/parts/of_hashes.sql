-- Where a person is a hash already.
AND coalesce(person IN ({{chosen}}), false)
