import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { CursorCodec, pageOf, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { StatedPerson } from '#libs/vocabulary';
import { shownPersonOf } from '../doses/dose-record-answers.js';
import { ReadCourseUseCase } from '../doses/read-course.use-case.js';
import { PersonSeal } from '../people/person-seal.js';
import { CandidatesQuery, type CandidateRow } from './candidates.query.js';
import type { CandidatesPage, CandidatesQueryString, PersonCandidate } from './person-merges.dto.js';

/** People are shown in full, two an entry, each with a line in the audit. */
const ENTRIES_PER_PAGE_MAX = 100;

type People = ReadonlyMap<string, StatedPerson>;

/** The work list of people, for officers of the areas where they live or were vaccinated. */
@Injectable()
export class ListCandidatesUseCase {
  constructor(
    private readonly database: Database,
    private readonly lists: CandidatesQuery,
    private readonly courses: ReadCourseUseCase,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
  ) {}

  /** Everybody on the page is on the record as looked at before it is answered. */
  execute({ state = 'open', limit, cursor }: CandidatesQueryString, actor: Actor): Promise<CandidatesPage> {
    const purpose = JSON.stringify(['vaccination-people-candidates', actor.id, state]);
    const [after] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const rows = Math.min(limit, ENTRIES_PER_PAGE_MAX);
    const { adminUnits } = this.referenceData;
    const communes = actor.areas.flatMap((area) => adminUnits.communesOf(area).map(({ code }) => code));
    return this.database.transaction(async (tx) => {
      const found = await this.lists.list(tx, communes, state, after === undefined ? null : String(after), rows + 1);
      const page = pageOf(found, rows, ({ id }) => this.cursors.encode(purpose, [id]));
      const people = await this.seal.openPeople(page.items.flatMap(peopleOf));
      const inDoses = await this.courses.namedWith(
        tx,
        page.items.flatMap(({ kind, doseId }) => (kind === 'document-disagrees' ? (doseId ?? []) : [])),
      );
      const inListings = await this.seal.openAll<{ readonly person: StatedPerson }>(
        'person_listing',
        page.items.flatMap(listingOf),
      );
      const said = new Map([...inDoses, ...[...inListings].map(([id, { person }]) => [id, person] as const)]);
      const items = page.items.flatMap((row) => candidateOf(row, people, said));
      const seen = [...new Set(page.items.flatMap(({ personId, otherPersonId }) => [personId, otherPersonId]))];
      await this.audit.recordAll(
        tx,
        seen.map((objectId) => ({
          ...{ actor, action: 'vaccination-person.compared', objectKind: 'vaccination-person', objectId },
        })),
      );
      return { items, nextCursor: page.nextCursor };
    });
  }
}

function peopleOf({ personId, sealed, otherPersonId, otherSealed }: CandidateRow) {
  return [
    { id: personId, sealed },
    { id: otherPersonId, sealed: otherSealed },
  ];
}

function listingOf({ listingId, sealedListing }: CandidateRow) {
  return listingId !== null && sealedListing ? [{ id: listingId, sealed: sealedListing }] : [];
}

/** The dose or the listing with which a known document came under another name or birth. */
function saidAnew({ kind, doseId, listingId }: CandidateRow): string | null {
  return kind === 'document-disagrees' ? (doseId ?? listingId) : null;
}

function candidateOf(row: CandidateRow, people: People, said: People): PersonCandidate[] {
  const { id, kind, personId, otherPersonId, foundAt, decision, decidedAt, mergeId } = row;
  const anew = saidAnew(row);
  const person = anew === null ? people.get(personId) : said.get(anew);
  const other = people.get(otherPersonId);
  if (!person || !other) return [];
  return [
    {
      ...{ id, kind, foundAt: foundAt.toISOString(), decision, decidedAt: decidedAt?.toISOString() ?? null, mergeId },
      person: { id: personId, ...shownPersonOf(person) },
      other: { id: otherPersonId, ...shownPersonOf(other) },
    },
  ];
}
