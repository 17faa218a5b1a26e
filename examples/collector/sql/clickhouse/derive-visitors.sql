INSERT INTO visitors (* EXCEPT (person, version, gone)) SELECT * FROM staged_visitors
