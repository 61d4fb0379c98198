-- breaking: no

-- Invitations that were made at once for those whom a selection has chosen.
CREATE TABLE vaccination.invitation_batch (
  id uuid PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES vaccination.vaccination_session,
  selection_id uuid NOT NULL REFERENCES vaccination.selection,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  answered jsonb NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);

-- Somebody is invited to a session (phiếu hẹn tiêm).
CREATE TABLE vaccination.invitation (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  campaign_id uuid NOT NULL REFERENCES vaccination.campaign,
  session_id uuid NOT NULL REFERENCES vaccination.vaccination_session,
  shift integer NOT NULL,
  person_id uuid NOT NULL REFERENCES vaccination.person,
  selection_id uuid REFERENCES vaccination.selection,
  batch_id uuid REFERENCES vaccination.invitation_batch,
  -- In which quotas it counts: as the person was on record when invited.
  residence_commune text,
  priority_group text NOT NULL,
  state text NOT NULL CHECK (state IN ('planned', 'called', 'confirmed', 'arrived', 'vaccinated', 'absent', 'declined')),
  -- Why somebody declined; null in every other state.
  reason text,
  -- Blind index of the code, which is a secret of whoever holds it.
  code_index bytea NOT NULL UNIQUE,
  -- The code, under the data key of the year of the session's day.
  sealed bytea NOT NULL,
  -- The dose that fulfilled it.
  dose_id uuid REFERENCES vaccination.dose DEFERRABLE INITIALLY DEFERRED,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  -- Null for one of a batch.
  key_digest bytea UNIQUE,
  body_digest bytea,
  stored_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (session_id, shift) REFERENCES vaccination.vaccination_session_shift,
  CHECK ((state = 'declined') = (reason IS NOT NULL)),
  CHECK ((state = 'vaccinated') = (dose_id IS NOT NULL))
);
-- Nobody is invited twice to one campaign while the first invitation stands.
CREATE UNIQUE INDEX invitation_standing ON vaccination.invitation (campaign_id, person_id)
  WHERE state NOT IN ('absent', 'declined');
CREATE INDEX invitation_by_session ON vaccination.invitation (session_id, id);
CREATE INDEX invitation_by_person ON vaccination.invitation (person_id);
CREATE INDEX invitation_by_quota ON vaccination.invitation (campaign_id, residence_commune, priority_group)
  WHERE state NOT IN ('absent', 'declined');
CREATE INDEX invitation_by_dose ON vaccination.invitation (dose_id) WHERE dose_id IS NOT NULL;

-- Every step of an invitation: who and when. Append-only.
CREATE TABLE vaccination.invitation_step (
  invitation_id uuid NOT NULL REFERENCES vaccination.invitation,
  sequence integer NOT NULL CHECK (sequence >= 1),
  state text NOT NULL,
  reason text,
  stepped_at timestamptz NOT NULL,
  stepped_by text NOT NULL,
  -- Words that may name people; under the key of the invitation.
  sealed_note bytea,
  -- Null where another act took the step: an arrival, a dose, the close of the session.
  key_digest bytea UNIQUE,
  body_digest bytea,
  PRIMARY KEY (invitation_id, sequence)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.invitation, vaccination.invitation_batch TO :serve;
GRANT SELECT, INSERT, DELETE ON vaccination.invitation_step TO :serve;
