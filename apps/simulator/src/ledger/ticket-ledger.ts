import type { CorrectionKind, CorrectionOutcome, CorrectionRefusal } from '#libs/vocabulary';
import type { Person } from '../population/people.js';
import type { Observation } from './observation.js';

interface PlayedTicket {
  readonly kind: CorrectionKind;
  readonly day: string;
  readonly facility: string;
  readonly home: Person['home'];
  outcome: CorrectionOutcome;
  refusals: readonly CorrectionRefusal[];
}

/** What citizens asked to have corrected, and what became of it. */
export class TicketLedger {
  private readonly tickets = new Map<string, PlayedTicket>();

  opened(key: string, ticket: Omit<PlayedTicket, 'outcome' | 'refusals'>): void {
    this.tickets.set(key, { ...ticket, outcome: 'waiting', refusals: [] });
  }

  decided(key: string, outcome: CorrectionOutcome, refusals: readonly CorrectionRefusal[]): void {
    const ticket = this.tickets.get(key);
    if (!ticket) throw new RangeError('Nobody has opened such a ticket');
    Object.assign(ticket, { outcome, refusals });
  }

  /** By the day on which they were opened; where nobody of the province asks, the facility's commune counts. */
  observed(
    categories: (ticket: PlayedTicket) => readonly string[],
    communeOf: (facility: string) => string,
  ): Observation[] {
    return [...this.tickets.values()].flatMap((ticket) => {
      const { day, facility, home } = ticket;
      const commune = 'communeCode' in home ? home.communeCode : communeOf(facility);
      return categories(ticket).map((category) => ({ day, commune, place: facility, category, value: 1 }));
    });
  }
}
