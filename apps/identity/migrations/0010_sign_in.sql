-- breaking: no

-- What a member of staff proves himself with. No foreign key to the register: it is another capability's table.
CREATE TABLE identity.staff_password (
  staff_id       uuid PRIMARY KEY,
  -- argon2id in the PHC string format, with its parameters and its salt.
  password_hash  text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
  -- Set by somebody else: to be changed at the next sign-in.
  must_change    boolean NOT NULL,
  -- Real time: a session that began before is good no more.
  sessions_since timestamptz NOT NULL,
  changed_at     timestamptz NOT NULL
);

CREATE TABLE identity.staff_second_factor (
  staff_id      uuid PRIMARY KEY,
  -- The shared secret of RFC 6238, sealed.
  secret_sealed bytea NOT NULL,
  -- The highest time step whose code was taken: neither it nor an earlier one is taken again.
  last_step     bigint NOT NULL,
  enrolled_at   timestamptz NOT NULL
);

-- A row a code that is still good; using one deletes it. Keyed digests: the codes were shown once.
CREATE TABLE identity.recovery_code (
  staff_id    uuid NOT NULL,
  code_digest bytea NOT NULL,
  PRIMARY KEY (staff_id, code_digest)
);

-- What the OpenID provider remembers: sessions, grants, codes, sign-ins under way. Of every id only its SHA-256 is
-- kept and the rest is sealed, so that no row of a stolen backup can be presented to the service. Times are real.
CREATE TABLE identity.provider_state (
  model        text NOT NULL,
  id_digest    bytea NOT NULL CHECK (length(id_digest) = 32),
  sealed       bytea NOT NULL,
  -- Digests of the other ids by which the provider asks.
  uid_digest   bytea,
  grant_digest bytea,
  -- Of an authorization code that was exchanged: it is kept to the end of its life, to tell a replay.
  consumed_at  timestamptz,
  expires_at   timestamptz NOT NULL,
  PRIMARY KEY (model, id_digest)
);
CREATE INDEX provider_state_uid ON identity.provider_state (model, uid_digest) WHERE uid_digest IS NOT NULL;
CREATE INDEX provider_state_grant ON identity.provider_state (grant_digest) WHERE grant_digest IS NOT NULL;
CREATE INDEX provider_state_expiry ON identity.provider_state (expires_at);

-- How far a sign-in has come between its pages; deleted when it is done. Times are real.
CREATE TABLE identity.sign_in (
  id_digest      bytea PRIMARY KEY CHECK (length(id_digest) = 32),
  staff_id       uuid NOT NULL,
  -- What has been shown: 'pwd', 'fed', 'otp', 'rec' (RFC 8176 where it has a name for it).
  methods        text[] NOT NULL,
  -- The secret that is being enrolled, sealed, until its first code proves that it was taken over.
  pending_secret bytea,
  -- Recovery codes were shown and have not yet been acknowledged.
  codes_shown    boolean NOT NULL DEFAULT false,
  expires_at     timestamptz NOT NULL
);
CREATE INDEX sign_in_expiry ON identity.sign_in (expires_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON identity.staff_password, identity.staff_second_factor, identity.provider_state,
  identity.sign_in TO :serve;
GRANT SELECT, INSERT, DELETE ON identity.recovery_code TO :serve;
