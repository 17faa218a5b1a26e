-- Who was shown what: each person of each experiment, from the first exposure on. Who saw two variants has more than one.
  exposed AS (
    SELECT shop, visitor, experiment, min(variant) AS variant, count(*) AS variants, min(first_at) AS first_at,
      max(share) AS share
    FROM (
      SELECT m.shop AS shop, coalesce(p.person, m.visitor) AS visitor, m.name AS experiment, m.value AS variant,
        min(m.time) AS first_at, max(m.amount) AS share
      FROM marks m LEFT JOIN people p ON p.shop = m.shop AND p.visitor = m.visitor
      WHERE m.kind = 'experiment' AND m.visitor IS NOT NULL AND ($shop::VARCHAR IS NULL OR m.shop = $shop)
      GROUP BY 1, 2, 3, 4) AS shown
    WHERE true {{?of_persons}}
    GROUP BY shop, visitor, experiment)
