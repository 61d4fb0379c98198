import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Window } from './overlap.rules.js';

/** Stays of one person, or of all who share a phone, that one question is asked about. */
export const STAYS_MAX = 500;

/** From entry to departure; who is still inside is there until the rule of the place ends the stay. */
export interface Stay {
  readonly id: string;
  readonly placeCode: string;
  readonly placeKind: string;
  readonly from: Date;
  readonly to: Date;
}

export type PersonSought =
  | { readonly by: 'phone' | 'document'; readonly digests: readonly Buffer[] }
  | { readonly by: 'check-in'; readonly id: string };

export const STAY_COLUMNS = `stay.id, stay.place_code AS "placeCode", stay.place_kind AS "placeKind",
  stay.checked_in_at AS "from", coalesce(stay.checked_out_at, stay.due_out_at) AS "to"`;

const OF_PERSON = {
  phone: 'stay.phone_index = ANY($4::bytea[])',
  document: 'stay.document_index = ANY($4::bytea[])',
  'check-in': `stay.person_index = (
    SELECT person_index FROM health_declaration.check_in WHERE id = $4::uuid AND place_commune = ANY($3))`,
} as const satisfies Record<PersonSought['by'], string>;

/** Where was this person? In the officer's communes, within a window. */
@Injectable()
export class StaysOfPersonQuery {
  constructor(private readonly database: Database) {}

  /** The latest first, at most `STAYS_MAX`. */
  find(person: PersonSought, { from, to }: Window, communes: readonly string[]): Promise<Stay[]> {
    return this.database.query<Stay>(staysSql(person.by), [
      from,
      to,
      communes,
      person.by === 'check-in' ? person.id : person.digests,
    ]);
  }
}

export function staysSql(by: PersonSought['by']): string {
  return `
    SELECT ${STAY_COLUMNS} FROM health_declaration.check_in stay
    WHERE ${OF_PERSON[by]} AND stay.checked_in_at BETWEEN $1 AND $2 AND stay.place_commune = ANY($3)
    ORDER BY stay.checked_in_at DESC LIMIT ${STAYS_MAX}`;
}
