ALTER TABLE identities DELETE WHERE shop = $shop AND visitor = $visitor
