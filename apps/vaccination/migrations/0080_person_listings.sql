-- breaking: no

-- Who is to be vaccinated, as a list or the person said it: each list once a person and wording. Doses are told of by
-- vaccination.dose alone.
CREATE TABLE vaccination.person_listing (
  id uuid PRIMARY KEY,
  -- As identified by this listing; follows a merge only through vaccination.person.
  person_id uuid NOT NULL REFERENCES vaccination.person DEFERRABLE INITIALLY DEFERRED,
  -- Who drew up the list: a commune, an enterprise, a school, nobody said who; or the person's own registration.
  source text NOT NULL CHECK (source IN ('commune', 'enterprise', 'school', 'unstated', 'registration')),
  -- Of 3355/QĐ-BYT, or `unknown`.
  priority_group text NOT NULL,
  -- The person as stated, and what else the list says, under the data key of the year of the listing.
  sealed bytea NOT NULL,
  listed_at timestamptz NOT NULL,
  listed_by text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  stored_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX person_listing_by_person ON vaccination.person_listing (person_id, source);

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.person_listing TO :serve;

-- The listing with which a known document came under another name or birth, or with which somebody new came.
ALTER TABLE vaccination.person_candidate ADD COLUMN listing_id uuid;
DROP INDEX vaccination.person_candidate_once;
CREATE UNIQUE INDEX person_candidate_once ON vaccination.person_candidate
  (person_id, other_person_id, kind, coalesce(dose_id, listing_id, '00000000-0000-0000-0000-000000000000'));
