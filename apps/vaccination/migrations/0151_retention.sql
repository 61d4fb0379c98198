-- breaking: no

-- Proof that personal working data was erased; holds none itself.
CREATE TABLE vaccination.deletion_receipt (
  kind text NOT NULL CHECK (kind IN ('roster', 'day-pack', 'dose-conflict')),
  -- In Asia/Ho_Chi_Minh: of the duty, of the pack, or on which the conflict was decided.
  day date NOT NULL,
  rows_erased bigint NOT NULL CHECK (rows_erased >= 0),
  -- The rule by which it was erased, as its document is cited.
  basis text NOT NULL,
  -- Business time of the last erasure.
  erased_at timestamptz NOT NULL,
  PRIMARY KEY (kind, day)
);

-- By the real clock, as of packs: idempotency keys are kept for some minutes of it however fast business time runs.
ALTER TABLE vaccination.support_duty ADD COLUMN stored_at timestamptz NOT NULL DEFAULT now();

CREATE INDEX support_duty_by_day ON vaccination.support_duty (day, id);
CREATE INDEX day_pack_by_day ON vaccination.day_pack (day, id);
CREATE INDEX dose_conflict_with_note ON vaccination.dose_conflict (decided_at, id) WHERE sealed_note IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON vaccination.deletion_receipt TO :serve;
