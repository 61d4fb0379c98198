-- breaking: no

-- Who saw or was told a result that was corrected since, and whether the correction has reached them: one row for each
-- correction and recipient, open until somebody confirms it.
CREATE TABLE testing.correction_notice (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  specimen_id uuid NOT NULL REFERENCES testing.specimen,
  -- The amendment or withdrawal.
  result_id uuid NOT NULL REFERENCES testing.result,
  recipient_kind text NOT NULL CHECK (recipient_kind IN ('client', 'staff', 'facility', 'citizen')),
  -- Id of the actor, code of the facility; of a citizen the order, whose sealed part has the phone.
  recipient_id text NOT NULL,
  -- Facility and commune of the collection, and the laboratory: who follows the notice.
  facility_code text NOT NULL,
  laboratory_code text NOT NULL,
  commune_code text NOT NULL,
  residence_commune text,
  -- The last version that the recipient saw or was told before the correction; null where it is told as a matter of course.
  seen_version integer,
  channel text NOT NULL CHECK (channel IN ('work-list', 'sms')),
  opened_at timestamptz NOT NULL,
  -- When the message was queued; null for the work list, and while it was not.
  told_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by text,
  -- By which means it was confirmed: read, phone, visit, letter.
  means text,
  key_digest bytea UNIQUE,
  body_digest bytea,
  UNIQUE (result_id, recipient_kind, recipient_id)
);
CREATE INDEX correction_notice_open ON testing.correction_notice (opened_at, id) WHERE confirmed_at IS NULL;
CREATE INDEX correction_notice_to_tell ON testing.correction_notice (opened_at)
  WHERE channel = 'sms' AND told_at IS NULL AND confirmed_at IS NULL;
CREATE INDEX correction_notice_by_recipient ON testing.correction_notice (recipient_kind, recipient_id, opened_at, id);
CREATE INDEX correction_notice_by_specimen ON testing.correction_notice (specimen_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON testing.correction_notice TO :serve;

-- Corrections of the last minutes, for those who were reading while one was under way.
CREATE INDEX result_corrected ON testing.result (released_at) WHERE kind <> 'original' AND released_at IS NOT NULL;
