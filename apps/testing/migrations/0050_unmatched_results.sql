-- breaking: no

-- Results of other systems that could not be taken as they came: nobody knows their barcode, they contradict what was
-- released, or they are not final. They wait for a person.
CREATE TABLE testing.unmatched_result (
  id uuid PRIMARY KEY,
  reason text NOT NULL CHECK (reason IN ('barcode-unknown', 'value-differs', 'preliminary')),
  source text NOT NULL CHECK (source IN ('hl7', 'fhir')),
  -- Who sent it: `id` of a client, and the facility that it speaks for.
  sender text NOT NULL,
  facility_code text NOT NULL,
  commune_code text,
  -- Keyed digest of sender, specimen, test, time, value and standing: the same again is the same entry.
  source_digest bytea NOT NULL UNIQUE,
  -- The specimen that it contradicts, or was matched with.
  specimen_id uuid REFERENCES testing.specimen,
  -- Barcodes, method, value, time and what was said of the person; under the data key of the month of its arrival.
  sealed bytea NOT NULL,
  received_at timestamptz NOT NULL,
  -- Day in Asia/Ho_Chi_Minh of the arrival.
  day date NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'matched', 'dismissed')),
  closed_at timestamptz,
  closed_by text,
  -- The version of the specimen's result that a match made.
  result_version integer,
  key_digest bytea UNIQUE,
  body_digest bytea
);
CREATE INDEX unmatched_result_open ON testing.unmatched_result (state, received_at DESC, id DESC);
CREATE INDEX unmatched_result_by_facility ON testing.unmatched_result (facility_code, received_at DESC, id DESC);
CREATE INDEX unmatched_result_by_day ON testing.unmatched_result (day);

GRANT SELECT, INSERT, UPDATE, DELETE ON testing.unmatched_result TO :serve;
