INSERT INTO moment_records (* EXCEPT (person, version, gone)) SELECT * FROM staged_records
