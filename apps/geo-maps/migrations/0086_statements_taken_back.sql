-- breaking: no

-- When an officer found the word of a phone untrue; null of what still stands. What was taken back is told to nobody.
ALTER TABLE geo_maps.supply_statement ADD COLUMN taken_back_at timestamptz;
GRANT UPDATE (taken_back_at) ON geo_maps.supply_statement TO :serve;

-- A statement does not know its report: of several that say the same at the same instant any one will do.
UPDATE geo_maps.supply_statement taken SET taken_back_at = untrue.decided_at
FROM (
  SELECT id, point_id, kind, goods, at, row_number() OVER (PARTITION BY point_id, kind, goods, at ORDER BY id) AS nth
  FROM geo_maps.supply_statement WHERE source = 'citizen'
) said JOIN (
  SELECT decided_at, point_id, kind, goods, at, row_number() OVER (PARTITION BY point_id, kind, goods, at) AS nth
  FROM geo_maps.supply_report WHERE decision = 'contradicted' AND heard
) untrue USING (point_id, kind, goods, at, nth)
WHERE taken.id = said.id;
