AND coalesce(person IN (SELECT person FROM chosen), false)
