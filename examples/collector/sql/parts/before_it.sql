-- The end of the browser's stay before that the same filter chooses; of two filters at once nothing is known.
CASE
  WHEN $source::VARCHAR IS NULL AND $device::VARCHAR IS NULL AND $page::VARCHAR IS NULL THEN browser_until
  WHEN $device::VARCHAR IS NULL AND $page::VARCHAR IS NULL THEN source_until
  WHEN $source::VARCHAR IS NULL AND $page::VARCHAR IS NULL THEN form_until
  WHEN $source::VARCHAR IS NULL AND $device::VARCHAR IS NULL THEN page_until
END
