import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Actor } from '#libs/http';
import { ReadPeopleUseCase } from '../person-records/read-people.use-case.js';
import type { PeopleQueryString } from '../person-records/person-records.dto.js';
import type { SaidInTicket } from './correction-ticket.js';
import { CorrectionTicketStore } from './correction-ticket.store.js';
import type { CorrectionMatch, CorrectionMatches } from './correction-work.dto.js';
import { TicketSeals } from './ticket-seals.js';
import { TicketsInReach } from './tickets-in-reach.js';

/** As many namesakes born in one year as anybody can compare. */
const NAMESAKES_MAX = 50;

type Search = Pick<PeopleQueryString, 'document'> | Pick<PeopleQueryString, 'name' | 'birth'>;

/**
 * Who on record may be meant: by the document and by name and birth, as they are on record according to the citizen and as
 * they should be. An officer decides which; nobody is taken for one.
 */
@Injectable()
export class FindMatchesUseCase {
  constructor(
    private readonly database: Database,
    private readonly tickets: CorrectionTicketStore,
    private readonly seals: TicketSeals,
    private readonly reach: TicketsInReach,
    private readonly people: ReadPeopleUseCase,
  ) {}

  /** Everybody who is found is on the record as looked at. @throws Refused 404 */
  async execute(id: string, actor: Actor): Promise<CorrectionMatches> {
    const ticket = this.reach.require(actor, await this.tickets.find(this.database, id));
    const said = await this.seals.openSaid(ticket);
    const found = new Map<string, CorrectionMatch>();
    const searches = [
      ...documentsOf(said).map((document) => ({ because: 'same-document' as const, search: { document } })),
      // A facility asks by document alone.
      ...(actor.areas.length === 0 ? [] : namesOf(said)).map((search) => ({
        because: 'same-name-and-birth' as const,
        search,
      })),
    ];
    for (const { because, search } of searches)
      for (const person of await this.search(search, actor))
        if (!found.has(person.id)) found.set(person.id, { ...person, because });
    return { items: [...found.values()] };
  }

  private async search(search: Search, actor: Actor) {
    return (await this.people.list({ limit: NAMESAKES_MAX, ...search }, actor)).items;
  }
}

function documentsOf({ person, rightPerson }: SaidInTicket): string[] {
  return distinct([person.identityDocument?.number, rightPerson?.identityDocument?.number]);
}

function namesOf({ person, rightPerson }: SaidInTicket): { name: string; birth: string }[] {
  const births = distinct(
    [person.birth, rightPerson?.birth].map((birth) =>
      birth?.precision === 'day' ? birth.date : birth?.year.toString(),
    ),
  );
  const names = distinct([person.fullName, rightPerson?.fullName]);
  return names.flatMap((name) => births.map((birth) => ({ name, birth })));
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
