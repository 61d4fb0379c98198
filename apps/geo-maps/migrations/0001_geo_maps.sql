-- breaking: no

CREATE SCHEMA geo_maps;
GRANT USAGE ON SCHEMA geo_maps TO :serve;
