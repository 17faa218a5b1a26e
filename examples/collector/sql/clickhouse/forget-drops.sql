ALTER TABLE drops DELETE WHERE received < epoch_ms($before::BIGINT)
