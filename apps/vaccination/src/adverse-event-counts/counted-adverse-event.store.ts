import { Injectable } from '@nestjs/common';
import type { AdverseEventStrata, DoseStrata } from '#libs/contracts';
import type { Tx } from '#libs/database';
import type { CountedDetails } from './adverse-event-strata.rules.js';

/** The dose that an event followed, as the entry that speaks for it stands now. */
export interface FollowedStanding {
  readonly residenceCommune: string | null;
  /** What is counted of the dose; null while it does not stand. */
  readonly counted: DoseStrata | null;
}

/** An event whose dose may have changed, locked. */
export interface CountedAdverseEvent extends CountedDetails {
  readonly id: string;
  readonly version: number;
  readonly residenceCommune: string | null;
  readonly published: AdverseEventStrata | null;
  readonly dose: FollowedStanding;
}

export interface MovedAdverseEvent {
  readonly id: string;
  readonly version: number;
  readonly dose: FollowedStanding;
  readonly published: AdverseEventStrata | null;
}

/** Events as those see them who count doses: which dose each followed, and what was published of it. */
@Injectable()
export class CountedAdverseEventStore {
  /** Of these doses and of the entries that are joined to them. In the order of their ids. */
  lockOfDoses(tx: Tx, doseIds: readonly string[]): Promise<CountedAdverseEvent[]> {
    return tx.query<CountedAdverseEvent>(
      `SELECT e.id, e.version, e.severity, e.reactions, e.withdrawn_at IS NOT NULL AS "isWithdrawn", e.published,
         e.residence_commune AS "residenceCommune",
         jsonb_build_object('residenceCommune', head.residence_commune, 'counted', head.published) AS dose
       FROM vaccination.adverse_event e JOIN vaccination.dose entry ON entry.id = e.dose_id
       JOIN vaccination.dose head ON head.id = coalesce(entry.joined_into, entry.id)
       WHERE entry.id = ANY($1::uuid[]) OR entry.joined_into = ANY($1::uuid[])
       ORDER BY e.id FOR UPDATE OF e`,
      [doseIds],
    );
  }

  /** With a line in the history of each. What a dose that stands no longer last said stays on the event. */
  async move(tx: Tx, moved: readonly MovedAdverseEvent[], by: string): Promise<void> {
    if (moved.length === 0) return;
    await tx.execute(
      `UPDATE vaccination.adverse_event e SET
         version = given.version, published = nullif(given.published, 'null'::jsonb), residence_commune = given.residence,
         vaccine = coalesce(given.dose->>'vaccine', e.vaccine),
         lot = CASE WHEN given.dose = 'null'::jsonb THEN e.lot ELSE given.dose->>'lot' END,
         dose_day = coalesce((given.dose->>'day')::date, e.dose_day),
         dose_facility = coalesce(given.dose->>'facilityCode', e.dose_facility),
         dose_commune = coalesce(given.dose->>'communeCode', e.dose_commune)
       FROM unnest($1::uuid[], $2::integer[], $3::jsonb[], $4::jsonb[], $5::text[])
         AS given (id, version, published, dose, residence)
       WHERE e.id = given.id`,
      [
        moved.map(({ id }) => id),
        moved.map(({ version }) => version),
        moved.map(({ published }) => JSON.stringify(published)),
        moved.map(({ dose }) => JSON.stringify(dose.counted)),
        moved.map(({ dose }) => dose.residenceCommune),
      ],
    );
    await tx.execute(
      `INSERT INTO vaccination.adverse_event_change (event_id, version, act, changed_at, actor_kind, actor_id, after)
       SELECT c.event_id, given.version, 'dose-changed', $3::timestamptz, 'system', $4, c.after
       FROM unnest($1::uuid[], $2::integer[]) AS given (id, version)
       JOIN vaccination.adverse_event_change c ON c.event_id = given.id AND c.version = given.version - 1`,
      [moved.map(({ id }) => id), moved.map(({ version }) => version), tx.recordedAt, by],
    );
  }
}
