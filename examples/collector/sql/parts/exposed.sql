-- Who was shown what: each person of each experiment, from the first exposure on. Who saw two variants has another last arm.
-- Of the people and of the arms, each a variant of an experiment, only a hash of 64 bits is held.
  shown AS (
    SELECT hash(m.shop, coalesce(p.person, m.visitor), m.name) AS exposure, hash(m.shop, coalesce(p.person, m.visitor)) AS person,
      hash(m.shop, m.name, m.value) AS arm, m.time AS time, m.amount AS share
    FROM marks m LEFT JOIN people p ON p.shop = m.shop AND p.visitor = m.visitor
    WHERE m.kind = 'experiment' AND m.visitor IS NOT NULL AND ($shop::VARCHAR IS NULL OR m.shop = $shop)),
  exposed AS (
    SELECT exposure, min(person) AS person, min(arm) AS arm, max(arm) AS last_arm, min(time) AS first_at, max(share) AS share
    FROM shown
    WHERE true {{?of_persons}}
    GROUP BY exposure),
  arms AS (
    SELECT DISTINCT hash(shop, name, value) AS arm, shop, name AS experiment, value AS variant
    FROM marks
    WHERE kind = 'experiment' AND ($shop::VARCHAR IS NULL OR shop = $shop))
