-- breaking: no

-- What was certified of a dose, as one facility states its person. Whether it still holds is not stored: what it says is
-- held against the ledger whenever somebody asks.
CREATE TABLE vaccination.certificate (
  id uuid PRIMARY KEY,
  -- As it stands in the code: chance, and the issuing body.
  certificate_id text NOT NULL UNIQUE,
  entry_id uuid NOT NULL REFERENCES vaccination.dose,
  -- Of the dose when it was certified: under the data key of its year the rest is sealed.
  day date NOT NULL,
  kid text NOT NULL,
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  issued_by text NOT NULL,
  -- What it says, and the text of the code.
  sealed bytea NOT NULL,
  CHECK (expires_at > issued_at)
);
CREATE INDEX certificate_by_entry ON vaccination.certificate (entry_id);

-- Which request was answered with which certificate: several may ask for the same.
CREATE TABLE vaccination.certificate_request (
  key_digest bytea PRIMARY KEY,
  body_digest bytea NOT NULL,
  certificate uuid NOT NULL REFERENCES vaccination.certificate,
  requested_at timestamptz NOT NULL
);
CREATE INDEX certificate_request_by_certificate ON vaccination.certificate_request (certificate);

-- Once, and for good.
CREATE TABLE vaccination.certificate_revocation (
  certificate uuid PRIMARY KEY REFERENCES vaccination.certificate,
  because text NOT NULL CHECK (because IN ('requested', 'lot-recalled')),
  revoked_at timestamptz NOT NULL,
  revoked_by text NOT NULL,
  -- It may name people; null where no person gave one.
  sealed_reason bytea,
  key_digest bytea UNIQUE,
  body_digest bytea
);

GRANT SELECT, INSERT, DELETE ON vaccination.certificate, vaccination.certificate_request,
  vaccination.certificate_revocation TO :serve;
