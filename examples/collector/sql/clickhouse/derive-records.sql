INSERT INTO moment_records (* EXCEPT (version, gone)) SELECT * FROM staged_records
