DELETE FROM drops WHERE received < epoch_ms($before::BIGINT)
