import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { liveSideOf } from '#libs/messaging';
import type { LocalDay } from '#libs/vocabulary';
import type { Reached } from './reached.rules.js';

/** People of one cohort who live in an area and have reached something by the end of a day. */
export interface ResidentsReached {
  /** A commune's code, or `unknown`. */
  readonly area: string;
  readonly reached: Reached;
  readonly cohort: string;
  readonly people: number;
}

/** How far have the residents of the province come with the course? As far as the view has counted. */
@Injectable()
export class VaccinatedResidentsQuery {
  constructor(private readonly database: Database) {}

  /** Up to the end of the day; residents of other provinces are never in it. `areas` null: of the whole province. */
  upTo(day: LocalDay, reached: readonly Reached[], areas: readonly string[] | null): Promise<ResidentsReached[]> {
    return this.database.query<ResidentsReached>(
      `SELECT area, reached, cohort, sum(value)::int AS people FROM geo_maps.vaccinated_resident
       WHERE side = ${liveSideOf('vaccinated-residents')} AND reached = ANY($2::text[]) AND day <= $1
         AND area <> 'outside' AND ($3::text[] IS NULL OR area = ANY($3))
       GROUP BY area, reached, cohort`,
      [day, reached, areas],
    );
  }
}
