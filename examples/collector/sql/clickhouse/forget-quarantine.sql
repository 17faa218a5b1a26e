SELECT count(*) AS Count FROM quarantine WHERE received < epoch_ms($before::BIGINT);
ALTER TABLE quarantine DELETE WHERE received < epoch_ms($before::BIGINT)
