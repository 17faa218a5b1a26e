INSERT INTO verdicts (* EXCEPT (version, gone)) SELECT * FROM staged_verdicts
