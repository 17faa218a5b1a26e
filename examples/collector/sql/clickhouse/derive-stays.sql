INSERT INTO stays (* EXCEPT (person, version, gone))
SELECT shop, visitor, cityHash64(shop, device) AS browser, nth, began, ended, source_kind, form, page_kind, browser_until, source_until,
  form_until, page_until, in_visit, visit_until, bounced, engaged
FROM staged_stays
