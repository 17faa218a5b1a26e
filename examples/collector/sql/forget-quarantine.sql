DELETE FROM quarantine WHERE received < epoch_ms($before::BIGINT)
