import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';

/** What stands in the ledger of one facility on one day, and what the facility says of it. */
export interface CompletenessRow {
  readonly facilityCode: string;
  readonly day: string;
  readonly declared: number | null;
  readonly entered: number;
  readonly verified: number;
  readonly notFound: number;
  readonly nationalSent: number;
  readonly nationalAccepted: number;
  readonly nationalRefused: number;
  readonly signedAt: Date | null;
  readonly reopenedAt: Date | null;
}

/** Only the days asked for are walked through, along the index that the counted doses have to themselves. */
const ROWS = `
  WITH counted AS (
    SELECT facility_code, day, identity, national, count(*)::int AS doses FROM vaccination.dose
    WHERE state = 'standing' AND origin = 'facility' AND facility_code = ANY($1::text[]) AND day BETWEEN $2::date AND $3::date
    GROUP BY facility_code, day, identity, national
    -- Doses whose time is over are deleted, and are counted on.
    UNION ALL SELECT facility_code, day, identity, national, doses FROM vaccination.deleted_dose_count
    WHERE facility_code = ANY($1::text[]) AND day BETWEEN $2::date AND $3::date
  ), entered AS (
    SELECT facility_code, day, sum(doses)::int AS doses,
      sum(doses) FILTER (WHERE identity = 'verified')::int AS verified,
      sum(doses) FILTER (WHERE identity = 'not-found')::int AS not_found,
      sum(doses) FILTER (WHERE national = 'sent')::int AS sent,
      sum(doses) FILTER (WHERE national = 'accepted')::int AS accepted,
      sum(doses) FILTER (WHERE national = 'refused')::int AS refused
    FROM counted GROUP BY facility_code, day
  ), declared AS (
    SELECT * FROM vaccination.completeness_day
    WHERE facility_code = ANY($1::text[]) AND day BETWEEN $2::date AND $3::date
  )
  SELECT coalesce(e.facility_code, d.facility_code) AS "facilityCode", coalesce(e.day, d.day) AS day, d.declared,
    coalesce(e.doses, 0) AS entered, coalesce(e.verified, 0) AS verified,
    coalesce(e.not_found, 0) AS "notFound", coalesce(e.sent, 0) AS "nationalSent",
    coalesce(e.accepted, 0) AS "nationalAccepted", coalesce(e.refused, 0) AS "nationalRefused",
    d.signed_at AS "signedAt", d.reopened_at AS "reopenedAt"
  FROM entered e FULL JOIN declared d ON d.facility_code = e.facility_code AND d.day = e.day
  ORDER BY "facilityCode", day`;

/** How complete are the days of these facilities? Days of which nothing is known are not in the answer. */
@Injectable()
export class CompletenessQuery {
  constructor(private readonly database: Database) {}

  read(
    facilities: readonly string[],
    from: string,
    to: string,
    on: Database | Tx = this.database,
  ): Promise<CompletenessRow[]> {
    return on.query<CompletenessRow>(ROWS, [facilities, from, to]);
  }
}
