-- Whom a name stands for: the visitor, and all visitors of the customer that it is, or that it was told to be.
  named AS (
    SELECT shop, person FROM people
    WHERE (visitor = $visitor::VARCHAR OR person = $visitor) AND ($shop::VARCHAR IS NULL OR shop = $shop)),
  devices AS (
    SELECT p.shop AS shop, p.visitor AS visitor, p.person AS person
    FROM people p JOIN named n ON n.shop = p.shop AND n.person = p.person
    UNION
    SELECT shop, visitor, visitor AS person FROM events
    WHERE visitor = $visitor AND ($shop::VARCHAR IS NULL OR shop = $shop)
      AND NOT EXISTS (SELECT 1 FROM named n WHERE n.shop = events.shop))
