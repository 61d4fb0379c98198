-- breaking: no

-- The first day on which there is the hamlet no more, and why: null while nobody has ended it.
ALTER TABLE geo_maps.hamlet ADD COLUMN valid_to date, ADD COLUMN end_reason text;
ALTER TABLE geo_maps.hamlet ADD CHECK ((valid_to IS NULL) = (end_reason IS NULL));

-- The name of a hamlet that was ended may be given again: two that are put together often keep the name of one.
ALTER TABLE geo_maps.hamlet DROP CONSTRAINT hamlet_name_taken;
CREATE UNIQUE INDEX hamlet_name_taken ON geo_maps.hamlet (commune_code, name_key) WHERE valid_to IS NULL;

-- What was said of a hamlet, from its registration on.
CREATE TABLE geo_maps.hamlet_version (
  code text NOT NULL REFERENCES geo_maps.hamlet,
  version integer NOT NULL CHECK (version >= 1),
  name text NOT NULL,
  latitude double precision NOT NULL,
  longitude double precision NOT NULL,
  valid_to date,
  end_reason text,
  -- Null of a change that was made before versions were kept.
  recorded_at timestamptz,
  recorded_by text,
  PRIMARY KEY (code, version)
);

INSERT INTO geo_maps.hamlet_version (code, version, name, latitude, longitude, recorded_at, recorded_by)
SELECT code, 1, registered ->> 'name', (registered ->> 'latitude')::double precision,
  (registered ->> 'longitude')::double precision, registered_at, registered_by
FROM geo_maps.hamlet;
INSERT INTO geo_maps.hamlet_version (code, version, name, latitude, longitude)
SELECT code, version, name, latitude, longitude FROM geo_maps.hamlet WHERE version > 1;

GRANT SELECT, INSERT ON geo_maps.hamlet_version TO :serve;
