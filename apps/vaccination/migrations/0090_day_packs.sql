-- breaking: no

-- What a point took along for a day without network. Append-only; the pack itself is not kept.
CREATE TABLE vaccination.day_pack (
  id uuid PRIMARY KEY,
  facility_code text NOT NULL,
  day date NOT NULL,
  issued_at timestamptz NOT NULL,
  -- A device decides by it until then.
  valid_until timestamptz NOT NULL,
  rules_version text NOT NULL,
  issued_to text NOT NULL,
  stored_at timestamptz NOT NULL DEFAULT now(),
  CHECK (issued_at < valid_until)
);
CREATE INDEX day_pack_by_facility ON vaccination.day_pack (facility_code, day);

-- Who was in a pack: only whoever took it may name them by their id, and a merge or another name since then is seen.
CREATE TABLE vaccination.day_pack_person (
  pack_id uuid NOT NULL REFERENCES vaccination.day_pack ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES vaccination.person ON DELETE CASCADE,
  -- Blind index of name and birth as they were; null where the birth was not known.
  name_index bytea,
  PRIMARY KEY (pack_id, person_id)
);
CREATE INDEX day_pack_person_by_person ON vaccination.day_pack_person (person_id);

GRANT SELECT, INSERT, DELETE ON vaccination.day_pack, vaccination.day_pack_person TO :serve;
