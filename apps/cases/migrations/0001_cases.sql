-- breaking: no

CREATE SCHEMA cases;
GRANT USAGE ON SCHEMA cases TO :serve;
