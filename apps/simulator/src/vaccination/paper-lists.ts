import { subjectsOf, type EntryList } from './entry-list.js';
import type { GivenDose } from './given-doses.js';
import { Quota, shuffled } from './quota.js';
import { withdrawalOf, type Mending } from './single-entries.js';
import type { PaperRow, PlayedEntry } from './vaccination-act.js';
import { MISHAPS_OF_ENTRY } from './vaccination-parameters.js';

export interface PaperLists {
  /** By the facility that sends it. */
  readonly rows: ReadonlyMap<string, readonly PaperRow[]>;
  readonly mendings: readonly Mending[];
}

/**
 * What is still on paper, as the lists that facilities send: two doses that one facility gave to one person stand in one
 * row. Some were entered by another facility before, which takes that back.
 *
 * @param doses in an order of chance
 * @param entryTime when the other facility was faster
 */
export function writePaperLists(
  list: EntryList,
  doses: readonly GivenDose[],
  entryTime: (dose: GivenDose) => Date,
): PaperLists {
  const mishaps = new Quota([...doses]);
  const mendings: Mending[] = [];
  const isKnown = ({ person }: GivenDose): boolean => list.hasDocument(person);
  for (const dose of mishaps.take(MISHAPS_OF_ENTRY.doubleWithdrawn, isKnown)) {
    const facility = list.random.pick(list.points.all.filter(({ code }) => code !== dose.facility)).code;
    const faster = list.enter(entryTime(dose), dose, { facility, onPaper: true });
    mendings.push((at) => list.request(at, subjectsOf(dose, faster), withdrawalOf(list, faster, 'Cơ sở khác đã tiêm')));
  }
  const withoutLot = new Set(mishaps.take(MISHAPS_OF_ENTRY.lotMissingOnPaper).map(({ id }) => id));
  const ofPeople = [...Map.groupBy(doses, ({ person, facility }) => `${person} ${facility}`).values()];
  const mistyped = new Set(new Quota(shuffled(ofPeople, list.random)).take(MISHAPS_OF_ENTRY.rowMistyped));
  const rows = new Map<string, PaperRow[]>();
  for (const ofPerson of ofPeople) {
    const entries = ofPerson
      .toSorted((a, b) => a.dayOfPlay - b.dayOfPlay)
      .map((dose) => list.entryOf(dose, withoutLot.has(dose.id) ? { lotUnknown: true } : {}));
    const [{ facility } = { facility: '' }] = entries;
    rows.set(facility, [
      ...(rows.get(facility) ?? []),
      { entries: ofOneRow(entries), isMistyped: mistyped.has(ofPerson) },
    ]);
  }
  return { rows, mendings };
}

/** A row names one person, with a document or without. */
function ofOneRow(entries: readonly PlayedEntry[]): PlayedEntry[] {
  const [first] = entries;
  return entries.map((entry) => ({ ...entry, stranger: first?.stranger ?? entry.stranger }));
}
