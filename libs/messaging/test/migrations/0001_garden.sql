-- breaking: no
-- A small view for the specs of this library: how often each version of each tree was folded, and its last state.
CREATE SCHEMA garden;
GRANT USAGE ON SCHEMA garden TO :serve;

CREATE TABLE garden.leaves (
  side    text NOT NULL,
  tree    text NOT NULL,
  version integer NOT NULL,
  times   integer NOT NULL,
  colour  text NOT NULL CHECK (colour <> 'plaid'),
  PRIMARY KEY (side, tree, version)
) PARTITION BY LIST (side);
CREATE TABLE garden.leaves_a PARTITION OF garden.leaves FOR VALUES IN ('a');
CREATE TABLE garden.leaves_b PARTITION OF garden.leaves FOR VALUES IN ('b');

-- The order in which a tree's leaves were folded.
CREATE TABLE garden.story (side text NOT NULL, tree text NOT NULL, versions integer[] NOT NULL, PRIMARY KEY (side, tree));

CREATE TABLE garden.tree (name text PRIMARY KEY, version integer NOT NULL);

GRANT SELECT, INSERT, UPDATE, DELETE ON garden.leaves, garden.story, garden.tree TO :serve;
