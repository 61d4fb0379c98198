-- breaking: no

-- Who acted, as the officer was called then: those who come after read a name, not an id. Acts before this have none.
ALTER TABLE geo_maps.zone_act ADD COLUMN acted_by_name text;
ALTER TABLE geo_maps.visited_place_act ADD COLUMN acted_by_name text;
