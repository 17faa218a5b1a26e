INSERT INTO marks SELECT * FROM staged_marks
