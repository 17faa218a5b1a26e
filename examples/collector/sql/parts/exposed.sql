-- Who was shown what: each person of each experiment, from the first exposure on. Who saw two variants has another last one.
-- Of the people only a hash of 64 bits is held.
  exposed AS (
    SELECT hash(shop, visitor, experiment) AS exposure, min(hash(shop, visitor)) AS person, min(shop) AS shop,
      min(experiment) AS experiment, min(variant) AS variant, max(variant) AS last_variant, min(time) AS first_at,
      max(share) AS share
    FROM (
      SELECT m.shop AS shop, coalesce(p.person, m.visitor) AS visitor, m.name AS experiment, m.value AS variant,
        m.time AS time, m.amount AS share
      FROM marks m LEFT JOIN people p ON p.shop = m.shop AND p.visitor = m.visitor
      WHERE m.kind = 'experiment' AND m.visitor IS NOT NULL AND ($shop::VARCHAR IS NULL OR m.shop = $shop)) AS shown
    WHERE true {{?of_persons}}
    GROUP BY 1)
