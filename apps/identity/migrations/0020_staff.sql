-- breaking: no

-- People who sign in. A row stays when its bearer leaves, because the audit speaks of it; his name and e-mail are
-- taken out then (sealed and email_index become null).
CREATE TABLE identity.staff (
  id                    uuid PRIMARY KEY,
  version               integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  -- Name and e-mail, sealed.
  sealed                bytea,
  -- Blind index of the e-mail in lower case.
  email_index           bytea UNIQUE,
  role                  text NOT NULL,
  areas                 text[] NOT NULL,
  facility              text,
  -- Business time; null for those who are here until they leave.
  expires_at            timestamptz,
  created_at            timestamptz NOT NULL,
  disabled_at           timestamptz,
  -- Real time, which tokens live by: those made before are refused, and none of them can be good after the second.
  tokens_refused_before timestamptz,
  tokens_refused_until  timestamptz,
  -- Idempotency lies on the aggregate (docs/adr/0016-idempotency-on-the-aggregate.md); null for those of the file.
  key_digest            bytea UNIQUE,
  body_digest           bytea,
  CHECK ((sealed IS NULL) = (email_index IS NULL)),
  CHECK (sealed IS NOT NULL OR disabled_at IS NOT NULL),
  CHECK ((tokens_refused_before IS NULL) = (tokens_refused_until IS NULL)),
  CHECK ((key_digest IS NULL) = (body_digest IS NULL))
);
CREATE INDEX staff_refused ON identity.staff (tokens_refused_until) WHERE tokens_refused_until IS NOT NULL;
CREATE INDEX staff_expiring ON identity.staff (expires_at) WHERE expires_at IS NOT NULL;

GRANT SELECT, INSERT ON identity.staff TO :serve;
GRANT UPDATE (version, sealed, email_index, role, areas, facility, expires_at, disabled_at, tokens_refused_before,
  tokens_refused_until) ON identity.staff TO :serve;
