-- breaking: no

-- People who were called to a session by messages to their phones, at once.
CREATE TABLE vaccination.invitation_message_batch (
  id uuid PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES vaccination.vaccination_session,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  answered jsonb NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);

-- Who was called by a message, and not by somebody who spoke with them.
ALTER TABLE vaccination.invitation_step ADD COLUMN by_message boolean NOT NULL DEFAULT false;

GRANT SELECT, INSERT, DELETE ON vaccination.invitation_message_batch TO :serve;
