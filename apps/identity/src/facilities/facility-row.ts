/** A row of `identity.facility` as a `Facility`, without its contact and the digests of its request. */
export const FACILITY_COLUMNS = `code, version, name, kinds, commune_code AS "communeCode",
  national_codes AS "nationalCodes", methods, capacity, opening_hours AS "openingHours", latitude, longitude, address,
  valid_from AS "validFrom", valid_to AS "validTo", registered_at AS "registeredAt"`;
