import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { PlaceNamesQuery } from '../places/place-names.query.js';
import { CheckInSeal } from './check-in-seal.js';
import { isSamePerson, type KnownAs } from './known-as.rules.js';

/** Somebody, as far as it is known who. */
export interface PersonAtPlaces {
  readonly known: readonly KnownAs[];
  readonly personalCodeId: string | null;
}

export interface VisitedPlace {
  /** Local day of the entry. */
  readonly day: string;
  readonly communeCode: string;
  readonly name: string | null;
}

interface FoundStay {
  readonly id: string;
  readonly placeCode: string;
  readonly communeCode: string;
  readonly day: string;
  /** Of who is to be compared by name; null where the row is surely the person's. */
  readonly sealed: Buffer | null;
}

/** Entries that are looked at for each way in which somebody is known: a trader enters ten places a day. */
const STAYS_MAX = 150;
/** Entries with the phone, by documents that are not known of the person: those of a family in two weeks. */
const TO_COMPARE_MAX = 50;

/** Each branch walks one index, so that the answer takes as long among a million people as among ten thousand. */
export const VISITED_PLACES = [
  branch('person_index = ANY($3::bytea[])', 'NULL::bytea', STAYS_MAX),
  branch('document_index = ANY($4::bytea[])', 'NULL::bytea', STAYS_MAX),
  branch('personal_code_id = $6::uuid', 'NULL::bytea', STAYS_MAX),
  branch(
    `phone_index = ANY($5::bytea[]) AND document_index IS NOT NULL AND NOT document_index = ANY($4::bytea[])`,
    'sealed',
    TO_COMPARE_MAX,
  ),
].join(' UNION ALL ');

/** Which public places has this person entered? Nothing is opened but where a phone alone does not say whose it is. */
@Injectable()
export class VisitedPlacesQuery {
  constructor(
    private readonly database: Database,
    private readonly seal: CheckInSeal,
    private readonly names: PlaceNamesQuery,
  ) {}

  /** Entries between two business instants, both included. The caller writes the audit. */
  async find(person: PersonAtPlaces, from: Date, to: Date): Promise<VisitedPlace[]> {
    const rows = await this.database.query<FoundStay>(VISITED_PLACES, [from, to, ...this.digestsOf(person)]);
    const stays = await this.ofPerson(rows, person.known);
    const names = await this.names.find([...new Set(stays.map(({ placeCode }) => placeCode))]);
    return stays.map(({ day, communeCode, placeCode }) => ({ day, communeCode, name: names.get(placeCode) ?? null }));
  }

  private digestsOf({ known, personalCodeId }: PersonAtPlaces): unknown[] {
    const documents = known.flatMap(({ identityDocument: one }) => (one ? this.seal.documentsOf(one) : []));
    const phones = known.flatMap(({ phone }) => (phone ? this.seal.phonesOf(phone) : []));
    return [known.flatMap((one) => this.personsOf(one)), documents, phones, personalCodeId];
  }

  /** As who has shown no document is told from others: see `personText`. */
  private personsOf({ fullName, phone, shownBy }: KnownAs): Buffer[] {
    if (fullName === undefined) return [];
    const visitor = { fullName, phone: null, identityDocument: null, address: null };
    return [
      ...(phone ? this.seal.personsOf({ ...visitor, phone }, '') : []),
      ...(shownBy === undefined ? [] : this.seal.personsOf(visitor, shownBy)),
    ];
  }

  private async ofPerson(rows: readonly FoundStay[], known: readonly KnownAs[]): Promise<FoundStay[]> {
    const sure = rows.filter(({ sealed }) => sealed === null);
    const compared = rows.flatMap(({ sealed, ...row }) => (sealed === null ? [] : [{ ...row, sealed }]));
    if (compared.length === 0) return sure;
    const visitors = await this.seal.openAll(compared);
    const same = compared.filter((_, index) => {
      const visitor = visitors[index];
      return visitor !== undefined && isSamePerson(visitor, known);
    });
    return [...sure, ...same];
  }
}

function branch(isOfPerson: string, sealed: string, max: number): string {
  return `(
    SELECT id, place_code AS "placeCode", place_commune AS "communeCode", day, ${sealed} AS sealed
    FROM health_declaration.check_in
    WHERE ${isOfPerson} AND checked_in_at BETWEEN $1 AND $2 ORDER BY checked_in_at DESC LIMIT ${max})`;
}
