($source::VARCHAR IS NULL OR source_kind = $source)
  AND ($device::VARCHAR IS NULL OR form = $device)
  AND ($page::VARCHAR IS NULL OR page_kind = $page)
