import { Injectable } from '@nestjs/common';
import type { FacilityState, facilityChanged, facilityRegistered } from '#libs/contracts';
import type { Tx } from '#libs/database';
import type { Projection, ReceivedEvent, Side } from '#libs/messaging';

/** A facility as one of its events left it. */
export interface FacilityDelta {
  readonly version: number;
  readonly facility: FacilityState;
}

/** Kinds come as words with a space between, since unnest flattens arrays of arrays. */
const UPSERT = `
  INSERT INTO vaccination.facility AS known
    (side, code, version, name, kinds, commune_code, valid_from, valid_to, methods, opening_hours,
     national_codes)
  SELECT $1, code, version, name, string_to_array(kinds, ' '), commune_code, valid_from, valid_to,
    string_to_array(methods, ' '), opening_hours, national_codes
  FROM unnest($2::text[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::date[], $8::date[],
    $9::text[], $10::text[], $11::jsonb[])
    AS given (code, version, name, kinds, commune_code, valid_from, valid_to, methods, opening_hours, national_codes)
  ON CONFLICT (side, code) DO UPDATE SET (version, name, kinds, commune_code, valid_from, valid_to, methods, opening_hours,
    national_codes) =
    (excluded.version, excluded.name, excluded.kinds, excluded.commune_code, excluded.valid_from, excluded.valid_to,
     excluded.methods, excluded.opening_hours, excluded.national_codes)
  WHERE known.version < excluded.version`;

/** Facilities of the province, each in its last version. Replayable, in any order. */
@Injectable()
export class FacilitiesProjection implements Projection<FacilityDelta> {
  readonly view = 'facilities';

  registered({ data, envelope }: ReceivedEvent<typeof facilityRegistered>): FacilityDelta[] {
    return [{ version: envelope.version, facility: data.facility }];
  }

  changed({ data, envelope }: ReceivedEvent<typeof facilityChanged>): FacilityDelta[] {
    return [{ version: envelope.version, facility: data.after }];
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
      facilities.map(({ methods }) => (methods ?? []).join(' ')),
      facilities.map(({ openingHours }) => openingHours ?? null),
      facilities.map(({ nationalCodes }) => JSON.stringify(nationalCodes ?? {})),
    ]);
  }

  async clear(tx: Tx, side: Side): Promise<void> {
    await tx.execute('DELETE FROM vaccination.facility WHERE side = $1', [side]);
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
