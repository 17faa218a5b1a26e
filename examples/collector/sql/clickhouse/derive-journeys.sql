INSERT INTO journeys (* EXCEPT (person, version, gone)) SELECT * FROM staged_journeys
