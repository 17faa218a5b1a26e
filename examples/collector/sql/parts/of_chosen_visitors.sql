AND coalesce(browser IN ({{their_browsers}}), false)
