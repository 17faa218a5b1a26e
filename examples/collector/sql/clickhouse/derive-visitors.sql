INSERT INTO visitors (* EXCEPT (version, gone)) SELECT * FROM staged_visitors
