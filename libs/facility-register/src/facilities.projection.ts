import { Injectable } from '@nestjs/common';
import type { FacilityState, facilityChanged, facilityRegistered } from '#libs/contracts';
import type { Tx } from '#libs/database';
import type { Projection, ReceivedEvent, Side } from '#libs/messaging';
import { VIEW } from './view.js';

/** A facility as one of its events left it. */
export interface FacilityDelta {
  readonly version: number;
  /** When the register said so, on the business clock. */
  readonly recordedAt: Date;
  readonly facility: FacilityState;
}

/**
 * Kinds and methods come as words with a space between, since unnest flattens arrays of arrays. An event of the version
 * that is there says the same, or what was not kept when it was taken in first.
 */
const UPSERT = `
  INSERT INTO facility_register.facility AS known
    (side, code, version, name, kinds, commune_code, valid_from, valid_to, latitude, longitude, methods, opening_hours,
     national_codes, capacity, recorded_at)
  SELECT $1, code, version, name, string_to_array(kinds, ' '), commune_code, valid_from, valid_to, latitude, longitude,
    string_to_array(methods, ' '), opening_hours, national_codes, capacity, recorded_at
  FROM unnest($2::text[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::date[], $8::date[],
    $9::double precision[], $10::double precision[], $11::text[], $12::text[], $13::jsonb[], $14::integer[],
    $15::timestamptz[])
    AS given (code, version, name, kinds, commune_code, valid_from, valid_to, latitude, longitude, methods,
      opening_hours, national_codes, capacity, recorded_at)
  ON CONFLICT (side, code) DO UPDATE SET (version, name, kinds, commune_code, valid_from, valid_to, latitude, longitude,
    methods, opening_hours, national_codes, capacity, recorded_at) =
    (excluded.version, excluded.name, excluded.kinds, excluded.commune_code, excluded.valid_from, excluded.valid_to,
     excluded.latitude, excluded.longitude, excluded.methods, excluded.opening_hours, excluded.national_codes,
     excluded.capacity, excluded.recorded_at)
  WHERE known.version <= excluded.version`;

/** Facilities of the province, each in its last version. Replayable, in any order. */
@Injectable()
export class FacilitiesProjection implements Projection<FacilityDelta> {
  readonly view = VIEW;

  registered({ data, envelope, recordedAt }: ReceivedEvent<typeof facilityRegistered>): FacilityDelta[] {
    return [{ version: envelope.version, recordedAt, facility: data.facility }];
  }

  changed({ data, envelope, recordedAt }: ReceivedEvent<typeof facilityChanged>): FacilityDelta[] {
    return [{ version: envelope.version, recordedAt, facility: data.after }];
  }

  async save(tx: Tx, side: Side, deltas: readonly FacilityDelta[]): Promise<void> {
    const latest = latestOf(deltas);
    if (latest.length === 0) return;
    const facilities = latest.map(({ facility }) => facility);
    await tx.execute(UPSERT, [
      side,
      facilities.map(({ code }) => code),
      latest.map(({ version }) => version),
      facilities.map(({ name }) => name),
      facilities.map(({ kinds }) => kinds.join(' ')),
      facilities.map(({ communeCode }) => communeCode),
      facilities.map(({ validFrom }) => validFrom),
      facilities.map(({ validTo }) => validTo),
      facilities.map(({ latitude }) => latitude ?? null),
      facilities.map(({ longitude }) => longitude ?? null),
      facilities.map(({ methods }) => (methods ?? []).join(' ')),
      facilities.map(({ openingHours }) => openingHours ?? null),
      facilities.map(({ nationalCodes }) => JSON.stringify(nationalCodes ?? {})),
      facilities.map(({ capacity }) => capacity ?? null),
      latest.map(({ recordedAt }) => recordedAt),
    ]);
  }

  async clear(tx: Tx, side: Side): Promise<void> {
    await tx.execute('DELETE FROM facility_register.facility WHERE side = $1', [side]);
  }
}

/** One statement touches a row once; rows are locked in the order of their codes. */
function latestOf(deltas: readonly FacilityDelta[]): FacilityDelta[] {
  const latest = new Map<string, FacilityDelta>();
  for (const delta of deltas) {
    const known = latest.get(delta.facility.code);
    if (!known || known.version < delta.version) latest.set(delta.facility.code, delta);
  }
  return [...latest.values()].sort((a, b) => (a.facility.code < b.facility.code ? -1 : 1));
}
