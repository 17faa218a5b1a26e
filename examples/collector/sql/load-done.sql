UPDATE log_position SET segment = $segment::BIGINT
