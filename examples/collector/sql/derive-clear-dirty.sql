DELETE FROM dirty USING temp.batch b WHERE dirty.shop = b.shop AND dirty.visitor = b.visitor
