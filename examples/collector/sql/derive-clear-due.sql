DELETE FROM temp.due_visitors d USING temp.batch b WHERE d.shop = b.shop AND d.visitor = b.visitor
