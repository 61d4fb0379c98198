-- breaking: no

-- What each row of a list of points did, or would do where the list was only tried. Goes with its import.
CREATE TABLE geo_maps.supply_list_row (
  import_id uuid NOT NULL REFERENCES imports.import ON DELETE CASCADE,
  -- Line of the sheet, from 1.
  number integer NOT NULL CHECK (number > 0),
  is_trial boolean NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('created', 'changed', 'unchanged', 'refused')),
  -- In a trial that of no point where one would be created. It references none for that reason.
  point_id uuid,
  -- What the register says of the point after the row; all of it is public.
  state jsonb,
  -- The name without marks and case, by which a later row of a trial finds the point again.
  name_key text,
  -- Reasons of a refused row, or else warnings: [{"path", "code"}]
  told jsonb NOT NULL,
  PRIMARY KEY (import_id, number),
  CHECK ((outcome = 'refused') = (point_id IS NULL)),
  CHECK ((outcome = 'refused') = (state IS NULL)),
  CHECK ((outcome = 'refused') = (name_key IS NULL))
);
CREATE INDEX supply_list_row_by_point ON geo_maps.supply_list_row (import_id, point_id, number);
CREATE INDEX supply_list_row_by_name ON geo_maps.supply_list_row (import_id, name_key) WHERE outcome = 'created';

-- Which point came of a row that was refused once and came back mended, so that it is the same when it comes again.
CREATE TABLE geo_maps.supply_list_origin (
  -- The import and the line in which the row stood first.
  row_id text PRIMARY KEY,
  point_id uuid NOT NULL REFERENCES geo_maps.supply_point
);

GRANT SELECT, INSERT ON geo_maps.supply_list_row, geo_maps.supply_list_origin TO :serve;
