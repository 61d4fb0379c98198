-- breaking: no

-- What citizens find wrong in their own record. Who asks, what is said and the phone lie in `sealed` alone.
CREATE TABLE vaccination.correction_ticket (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  -- Unconfirmed: the code from the phone was not told yet. Sent-back: the citizen is to send better proof.
  state text NOT NULL CHECK (state IN ('unconfirmed', 'open', 'taken', 'sent-back', 'accepted', 'refused', 'lapsed')),
  kind text NOT NULL
    CHECK (kind IN ('dose-missing', 'dose-wrong', 'person-wrong', 'dose-of-another', 'dose-double')),
  -- By which the citizen follows it, together with the phone; null before the phone was proven.
  code text UNIQUE,
  -- Where the citizen lives, which facility the dose is of, and where that lies; null where it is not known. Those of
  -- these places decide, and those of the province where none is known.
  commune_code text,
  facility_code text,
  facility_commune text,
  phone_digest bytea NOT NULL,
  -- Of the one-time code; its end is of the real clock.
  code_digest bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  -- Wrong phones told with the code of the ticket, and until when it is answered as if it were not there (real time).
  wrong_phones integer NOT NULL DEFAULT 0,
  hidden_until timestamptz,
  opened_at timestamptz,
  -- The day by whose end it is answered; of one that was sent back, by whose end the citizen sends better proof.
  answer_by date,
  alarmed_at timestamptz,
  taken_by text,
  -- To whom and to what an officer has matched it.
  person_id uuid REFERENCES vaccination.person,
  dose_id uuid REFERENCES vaccination.dose,
  refusals text[] NOT NULL DEFAULT '{}',
  closed_at timestamptz,
  -- Under the data key of the year in which it was asked.
  sealed bytea NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  CHECK ((state = 'unconfirmed') = (code IS NULL)),
  CHECK ((state = 'unconfirmed') = (opened_at IS NULL)),
  CHECK ((state IN ('accepted', 'refused', 'lapsed')) = (closed_at IS NOT NULL)),
  CHECK ((state = 'refused') = (refusals <> '{}'))
);
CREATE INDEX correction_ticket_unconfirmed ON vaccination.correction_ticket (expires_at) WHERE state = 'unconfirmed';
CREATE INDEX correction_ticket_by_state ON vaccination.correction_ticket (state, opened_at, id)
  WHERE state <> 'unconfirmed';
CREATE INDEX correction_ticket_due ON vaccination.correction_ticket (answer_by)
  WHERE state IN ('open', 'taken', 'sent-back');
CREATE INDEX correction_ticket_closed ON vaccination.correction_ticket (closed_at) WHERE closed_at IS NOT NULL;

-- What became of it. Append-only.
CREATE TABLE vaccination.correction_ticket_act (
  ticket_id uuid NOT NULL REFERENCES vaccination.correction_ticket,
  version integer NOT NULL,
  act text NOT NULL CHECK (act IN ('opened', 'proof-added', 'taken', 'matched', 'sent-back', 'accepted', 'refused',
    'lapsed', 'alarmed', 'proof-erased')),
  acted_at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  -- What was done to the record, and to whose: `correction`, `withdrawal`, `dose` or `person`; null unless it was accepted.
  applied text CHECK (applied IN ('correction', 'withdrawal', 'dose', 'person')),
  person_id uuid,
  dose_id uuid,
  refusals text[] NOT NULL DEFAULT '{}',
  -- The officer's words to the citizen; they may name people.
  sealed_note bytea,
  key_digest bytea UNIQUE,
  body_digest bytea,
  PRIMARY KEY (ticket_id, version)
);

-- Photos and scans that prove what is said. Erased a while after the ticket is closed: the row stays and says that
-- there was one.
CREATE TABLE vaccination.correction_proof (
  ticket_id uuid NOT NULL REFERENCES vaccination.correction_ticket,
  number integer NOT NULL CHECK (number >= 1),
  media_type text NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'application/pdf')),
  bytes integer NOT NULL,
  added_at timestamptz NOT NULL,
  -- Names the data key, which is of that day alone and is destroyed with the last proof of the day.
  day date NOT NULL,
  sealed bytea,
  erased_at timestamptz,
  PRIMARY KEY (ticket_id, number),
  CHECK ((sealed IS NULL) = (erased_at IS NOT NULL))
);
-- They are sealed already, and a picture is compressed: no second try at either.
ALTER TABLE vaccination.correction_proof ALTER COLUMN sealed SET STORAGE EXTERNAL;
CREATE INDEX correction_proof_by_day ON vaccination.correction_proof (day) WHERE sealed IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.correction_ticket TO :serve;
GRANT SELECT, INSERT, UPDATE ON vaccination.correction_proof TO :serve;
GRANT SELECT, INSERT ON vaccination.correction_ticket_act TO :serve;
