-- breaking: no

-- Somebody at a session: from the arrival until the point is left.
CREATE TABLE vaccination.visit (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  session_id uuid NOT NULL REFERENCES vaccination.vaccination_session,
  -- Of the session: who may see it.
  facility_code text NOT NULL,
  commune_code text NOT NULL,
  day date NOT NULL,
  came_by text NOT NULL
    CHECK (came_by IN ('invitation', 'chip-card', 'personal-qr', 'health-insurance-card', 'walk-in')),
  invitation_id uuid REFERENCES vaccination.invitation,
  -- Null while nobody of that document is on record.
  person_id uuid REFERENCES vaccination.person,
  -- Of the document that was shown or stated on arrival; null without one.
  document_index bytea,
  -- Blind index of name and year of birth: how the dose of somebody without a document finds the visit.
  name_birth_index bytea,
  stage text NOT NULL
    CHECK (stage IN ('arrived', 'identified', 'stopped', 'screened', 'decided', 'observed', 'left')),
  arrived_at timestamptz NOT NULL,
  -- Wrong-person guard: how it was made sure who it is. A mismatch stops the visit.
  identity text NOT NULL CHECK (identity IN ('unchecked', 'typed', 'scanned', 'mismatch')),
  screening_id uuid REFERENCES vaccination.screening,
  decision text CHECK (decision IN ('accept', 'warn', 'refuse')),
  decided_at timestamptz,
  dose_id uuid REFERENCES vaccination.dose DEFERRABLE INITIALLY DEFERRED,
  vaccinated_at timestamptz,
  -- Until when the person stays under observation; null before a dose.
  observed_until timestamptz,
  left_at timestamptz,
  -- Whether the point was left before the observation had ended; null before.
  left_early boolean,
  -- The person as shown or stated on arrival, under the data key of the year of the day.
  sealed bytea NOT NULL,
  recorded_by text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  stored_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((stage = 'left') = (left_at IS NOT NULL)),
  CHECK (identity <> 'mismatch' OR stage IN ('stopped', 'left')),
  CHECK ((dose_id IS NULL) = (observed_until IS NULL))
);
-- Two officers who let the same person in at once: one visit.
CREATE UNIQUE INDEX visit_of_invitation ON vaccination.visit (invitation_id)
  WHERE invitation_id IS NOT NULL AND left_at IS NULL;
CREATE UNIQUE INDEX visit_of_person ON vaccination.visit (session_id, person_id)
  WHERE person_id IS NOT NULL AND left_at IS NULL;
CREATE UNIQUE INDEX visit_of_document ON vaccination.visit (session_id, document_index)
  WHERE document_index IS NOT NULL AND left_at IS NULL;
CREATE INDEX visit_by_session ON vaccination.visit (session_id, id);
CREATE INDEX visit_by_person ON vaccination.visit (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX visit_by_dose ON vaccination.visit (dose_id) WHERE dose_id IS NOT NULL;

-- Everything that happened in a visit: who and when. Append-only.
CREATE TABLE vaccination.visit_act (
  visit_id uuid NOT NULL REFERENCES vaccination.visit,
  sequence integer NOT NULL CHECK (sequence >= 1),
  act text NOT NULL CHECK (act IN ('arrived', 'identified', 'mismatched', 'screened', 'decided', 'vaccinated', 'left',
    'dose-withdrawn')),
  acted_at timestamptz NOT NULL,
  acted_by text NOT NULL,
  -- What is no person's: how it was checked, the outcome, whether it was early.
  detail jsonb NOT NULL,
  -- Words that may name people; under the key of the visit.
  sealed_reason bytea,
  -- Null where another request acted: a screening, a decision, a dose.
  key_digest bytea UNIQUE,
  body_digest bytea,
  PRIMARY KEY (visit_id, sequence)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.visit TO :serve;
GRANT SELECT, INSERT, DELETE ON vaccination.visit_act TO :serve;
