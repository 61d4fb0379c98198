import type { Person } from '../population/people.js';
import type { Random } from '../population/random.js';
import type { EntryList } from './entry-list.js';
import type { GivenDose } from './given-doses.js';
import type { PlayedEntry } from './vaccination-act.js';
import type { PlannedTicket } from './planned-ticket.js';

/** At most, of each end. */
const TICKETS = { accepted: 3, refused: 2, waiting: 2 } as const;
/** No maker has such a lot. */
const CLAIMED_LOT = 'THU-KHAC';

export interface TicketsToPlan {
  readonly list: EntryList;
  readonly doses: readonly GivenDose[];
  /** Doses that were entered without a lot, which a citizen can tell. */
  readonly withoutLot: readonly PlayedEntry[];
  /** Doses of which nothing is wrong. */
  readonly right: readonly PlayedEntry[];
}

/** Each of a person with a document and with a phone that no other citizen of them has. */
export function planTickets({ list, doses, withoutLot, right }: TicketsToPlan, random: Random): PlannedTicket[] {
  const phones = new Set<string>();
  const isFit = ({ person }: PlayedEntry): boolean => {
    const { citizenId, phone }: Person = list.personOf(person);
    if (citizenId === undefined || phones.has(phone)) return false;
    phones.add(phone);
    return true;
  };
  const take = (entries: readonly PlayedEntry[], end: PlannedTicket['end']): PlayedEntry[] => {
    const taken: PlayedEntry[] = [];
    for (const entry of entries) if (taken.length < TICKETS[end] && isFit(entry)) taken.push(entry);
    return taken;
  };
  const accepted = take(withoutLot, 'accepted');
  const refused = take(right, 'refused');
  const waiting = take(right.slice(refused.length), 'waiting');
  const lotOf = ({ dose }: PlayedEntry): string => doses[dose]?.lot ?? CLAIMED_LOT;
  const ticket = (entry: PlayedEntry, end: PlannedTicket['end'], lot: string): PlannedTicket => ({
    ...{ entry, lot, end, key: random.hex(16) },
  });
  return [
    ...accepted.map((entry) => ticket(entry, 'accepted', lotOf(entry))),
    ...refused.map((entry) => ticket(entry, 'refused', CLAIMED_LOT)),
    ...waiting.map((entry) => ticket(entry, 'waiting', CLAIMED_LOT)),
  ];
}
