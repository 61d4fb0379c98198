-- breaking: no

-- People who declared together: a family, or everybody in a vehicle. It has no declaration's content of its own.
CREATE TABLE health_declaration.declaration_group (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  form text NOT NULL,
  questionnaire_version integer NOT NULL CHECK (questionnaire_version >= 1),
  members integer NOT NULL CHECK (members >= 1),
  -- Business time, the same for all members, and its day in Asia/Ho_Chi_Minh (the period of the data key).
  declared_at timestamptz NOT NULL,
  day date NOT NULL,
  received_at timestamptz NOT NULL,
  submitted_by text,
  -- The leader's name and phone, and the group's own code.
  sealed bytea NOT NULL,
  -- Keyed digest of the group's code.
  code_digest bytea NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);

CREATE INDEX declaration_group_by_code ON health_declaration.declaration_group (code_digest);
CREATE INDEX declaration_group_by_time ON health_declaration.declaration_group (declared_at);
GRANT SELECT, INSERT, DELETE ON health_declaration.declaration_group TO :serve;

ALTER TABLE health_declaration.declaration
  -- Of the form that was answered; no correction changes it. Declarations from before had the first version.
  ADD COLUMN questionnaire_version integer NOT NULL DEFAULT 1 CHECK (questionnaire_version >= 1),
  -- The commune of the province to which a trip leads, whose officers may read it too.
  ADD COLUMN destination_commune text,
  ADD COLUMN group_id uuid REFERENCES health_declaration.declaration_group,
  -- From 0, in the order in which the members were named.
  ADD COLUMN member_number integer,
  ADD CHECK ((group_id IS NULL) = (member_number IS NULL));

-- A code is scanned, a person is looked up at a checkpoint by document or phone: the latest counts.
CREATE INDEX declaration_by_code ON health_declaration.declaration (code_digest);
CREATE INDEX declaration_by_phone ON health_declaration.declaration (phone_index, declared_at DESC);
CREATE INDEX declaration_by_document ON health_declaration.declaration (document_index, declared_at DESC)
  WHERE document_index IS NOT NULL;
CREATE INDEX declaration_by_destination ON health_declaration.declaration (destination_commune, declared_at DESC, id DESC)
  WHERE destination_commune IS NOT NULL;
CREATE INDEX declaration_by_group ON health_declaration.declaration (group_id, member_number)
  WHERE group_id IS NOT NULL;
