-- breaking: no

CREATE SCHEMA testing;
GRANT USAGE ON SCHEMA testing TO :serve;

-- One person as far as that is sure: whoever showed the same identity document. Nothing here tells who it is; what was
-- said of the person lies sealed in each order.
CREATE TABLE testing.person (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  -- Blind index of the document; null for a person without one, who is a person of that one order until an officer says
  -- otherwise.
  document_index bytea UNIQUE,
  person_ref text,
  assurance text NOT NULL CHECK (assurance IN ('card-read', 'document-typed', 'none')),
  -- Set by a merge, and null again when it is undone. Never to one that was merged itself.
  merged_into uuid REFERENCES testing.person,
  known_since timestamptz NOT NULL,
  CHECK ((document_index IS NULL) = (person_ref IS NULL))
);
CREATE INDEX person_by_merge ON testing.person (merged_into) WHERE merged_into IS NOT NULL;

-- Why somebody was tested. Everything that was said of the person lies in `sealed` alone, under a data key of the local
-- month of the order; what may be counted lies in the strata of its specimen.
CREATE TABLE testing.test_order (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES testing.person DEFERRABLE INITIALLY DEFERRED,
  ordered_at timestamptz NOT NULL,
  -- Day in Asia/Ho_Chi_Minh of the collection; its month is the period of the data key.
  day date NOT NULL,
  -- Where it was taken, and where the person lives in the province: whose officers may match the person.
  commune_code text NOT NULL,
  residence_commune text,
  sealed bytea NOT NULL,
  -- Blind indexes: name with year of birth, name with date of birth, name with phone, and phone alone; null where the
  -- part is not known.
  name_birth_index bytea,
  name_date_index bytea,
  name_phone_index bytea,
  phone_index bytea,
  -- Keyed digest of the slip code by which the citizen looks the result up; the code itself lies in `sealed`.
  slip_digest bytea NOT NULL UNIQUE,
  ordered_by text NOT NULL,
  -- Of the real clock: retention never deletes what was written a moment ago.
  stored_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX test_order_by_person ON testing.test_order (person_id);
CREATE INDEX test_order_by_name_birth ON testing.test_order (name_birth_index);
CREATE INDEX test_order_by_name_phone ON testing.test_order (name_phone_index);
CREATE INDEX test_order_by_day ON testing.test_order (day);

-- One swab of one person, or a person's share in a tube that was swabbed for several (`tube` = 'share').
CREATE TABLE testing.specimen (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  -- Null once the order was deleted, its time being over: what is left is counted and no longer somebody's.
  order_id uuid REFERENCES testing.test_order DEFERRABLE INITIALLY DEFERRED,
  -- As the order's; follows a merge only through testing.person.
  person_id uuid NOT NULL REFERENCES testing.person DEFERRABLE INITIALLY DEFERRED,
  -- Empty for the platform's own barcodes and for shares, whose barcode is that of the pool, a dot and a number.
  assigner text NOT NULL,
  barcode text NOT NULL,
  tube text NOT NULL CHECK (tube IN ('own', 'share')),
  kind text NOT NULL,
  status text NOT NULL CHECK (status IN
    ('collected', 'dispatched', 'received', 'refused', 'lost', 'tested', 'validated', 'released')),
  -- Who collected it, and where that facility lies.
  facility_code text NOT NULL,
  commune_code text NOT NULL,
  -- To whom it was dispatched, or who took it into custody; who may see it besides the one who collected it.
  laboratory_code text,
  -- Where the person lives, in the province; whose officers may see it too.
  residence_commune text,
  -- What may be counted, as it was published when it was collected.
  strata jsonb NOT NULL,
  -- How sure the document was that was shown with this specimen.
  assurance text NOT NULL CHECK (assurance IN ('card-read', 'document-typed', 'none')),
  -- Known at the collection only where it is done on the spot; null otherwise.
  method text,
  collected_at timestamptz NOT NULL,
  day date NOT NULL,
  dispatched_at timestamptz,
  received_at timestamptz,
  tested_at timestamptz,
  validated_at timestamptz,
  -- Of the first version of its result.
  released_at timestamptz,
  -- Why a result that is ready is held back, such as an unresolved pool; null where none is.
  held_reason text,
  -- The condition for which it was refused, or why it was given up as lost.
  refusal text,
  -- The specimen in whose stead this one was taken.
  replaces uuid REFERENCES testing.specimen,
  -- A new one of this person is asked for since; null once it was taken.
  asked_anew_at timestamptz,
  -- When the result is to be expected, by method, priority and the laboratory's hours.
  expected_at timestamptz NOT NULL,
  -- When the stage at which it stands becomes late; null once it is released or ended. What the clock's job reads.
  due_at timestamptz,
  -- The stage that is late, and since when it is known to be; null while none is.
  overdue_stage text,
  overdue_since timestamptz,
  collected_by text NOT NULL,
  -- What a request with a key was answered, beside what never changes: expected time, person, match, warnings.
  answered jsonb,
  -- Null for shares and for those that a list, a message or a pool made, which carry the digest of their own source.
  key_digest bytea UNIQUE,
  body_digest bytea,
  UNIQUE (barcode, assigner)
);
CREATE INDEX specimen_by_order ON testing.specimen (order_id);
CREATE INDEX specimen_by_commune ON testing.specimen (commune_code, collected_at DESC, id DESC);
CREATE INDEX specimen_by_residence ON testing.specimen (residence_commune, collected_at DESC, id DESC)
  WHERE residence_commune IS NOT NULL;
CREATE INDEX specimen_by_person ON testing.specimen (person_id, day DESC);
CREATE INDEX specimen_by_facility ON testing.specimen (facility_code, collected_at DESC, id DESC);
CREATE INDEX specimen_by_laboratory ON testing.specimen (laboratory_code, collected_at DESC, id DESC)
  WHERE laboratory_code IS NOT NULL;
CREATE INDEX specimen_by_due ON testing.specimen (due_at) WHERE due_at IS NOT NULL AND overdue_stage IS NULL;
CREATE INDEX specimen_overdue ON testing.specimen (laboratory_code, overdue_stage) WHERE overdue_stage IS NOT NULL;

-- The chain of custody: each step by whom, where, when. Append-only.
CREATE TABLE testing.custody_step (
  id uuid PRIMARY KEY,
  specimen_id uuid NOT NULL REFERENCES testing.specimen,
  -- The version of the specimen that the step made.
  version integer NOT NULL,
  step text NOT NULL CHECK (step IN
    ('collected', 'dispatched', 'received', 'refused', 'lost', 'tested', 'validated', 'released')),
  -- When it was done, and when it was told, in business time.
  happened_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  facility_code text,
  -- Codes only: condition, consignment, run.
  detail jsonb NOT NULL DEFAULT '{}',
  key_digest bytea UNIQUE,
  body_digest bytea,
  UNIQUE (specimen_id, version)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON testing.person, testing.test_order, testing.specimen TO :serve;
GRANT SELECT, INSERT, DELETE ON testing.custody_step TO :serve;
