DELETE FROM verdicts USING temp.batch b
WHERE verdicts.shop = b.shop AND (verdicts.visitor = b.visitor OR verdicts.visitor = b.person)
