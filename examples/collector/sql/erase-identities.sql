DELETE FROM identities WHERE shop = $shop AND visitor = $visitor
