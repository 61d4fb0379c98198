-- breaking: no

-- A short-lived personal code: the province's word for a phone, made from a declaration and gone with it.
CREATE TABLE health_declaration.personal_code (
  id uuid PRIMARY KEY,
  declaration_id uuid NOT NULL REFERENCES health_declaration.declaration ON DELETE CASCADE,
  -- The holder's commune, whose officers may revoke; null for residents of another province.
  residence_commune text,
  -- The public half of the key that only the phone has.
  device_key bytea NOT NULL CHECK (octet_length(device_key) = 32),
  -- Business time.
  issued_at timestamptz NOT NULL,
  valid_until timestamptz NOT NULL,
  revoked_at timestamptz,
  -- The certificate as it was answered, under the data key of the declaration's day.
  sealed bytea NOT NULL,
  -- Idempotency lies on the aggregate (docs/adr/0016-idempotency-on-the-aggregate.md).
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);

CREATE INDEX personal_code_by_declaration ON health_declaration.personal_code (declaration_id);
-- What checkpoints carry to work without network.
CREATE INDEX personal_code_revoked ON health_declaration.personal_code (valid_until) WHERE revoked_at IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON health_declaration.personal_code TO :serve;
