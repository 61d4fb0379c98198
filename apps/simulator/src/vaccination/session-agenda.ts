import { addDays, startOfLocalDay } from '#libs/vocabulary';
import type { EntryList } from './entry-list.js';
import { invitedTo, lotsOf, type PlannedSession, type PlannedSessions, type SessionDeed } from './planned-session.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** Days before the sessions on which people are invited, where the play has begun by then. */
const PREPARED_DAYS_BEFORE = 2;
/** Hours of the day of the invitations and of the sessions. */
const HOURS = { prepared: 9, packed: 6.6, sent: 17, closed: 18.5 } as const;
/** After the dose: beyond the observation, and when a reaction is told of. */
const [LEAVES_AFTER_MS, TOLD_AFTER_MS] = [45 * MINUTE_MS, 3 * HOUR_MS];

/** Writes down when what is done for the sessions. */
export function writeSessions(list: EntryList, { day, sessions }: PlannedSessions, firstDay: string): void {
  const write = (at: Date, subjects: readonly string[], deed: SessionDeed): void =>
    list.write(at, subjects, { kind: 'session', deed });
  const hour = (of: string, hours: number): Date => new Date(startOfLocalDay(of).getTime() + hours * HOUR_MS);
  const lots = sessions.flatMap((session) => lotsOf(session).map(({ lot }) => lot));
  const invited = sessions.flatMap((session) => invitedTo(session).map(({ person }) => subjectOf(person)));
  const invitedOn = [addDays(day, -PREPARED_DAYS_BEFORE), firstDay].sort().at(-1) ?? firstDay;
  write(hour(invitedOn, HOURS.prepared), [...new Set([...lots, ...invited])], { kind: 'prepare' });
  for (const session of sessions) {
    if (!session.hasNetwork) write(hour(day, HOURS.packed), [deviceOf(session)], { kind: 'take-pack', session });
    for (const visitor of session.visitors) {
      const subjects = session.hasNetwork
        ? [subjectOf(visitor.person)]
        : [subjectOf(visitor.person), deviceOf(session)];
      write(visitor.at, subjects, { kind: 'visit', session, visitor });
      if (session.hasNetwork)
        write(new Date(visitor.at.getTime() + LEAVES_AFTER_MS), subjects, { kind: 'leave', session, visitor });
      if (visitor.reaction)
        write(new Date(visitor.at.getTime() + TOLD_AFTER_MS), subjects, { kind: 'react', session, visitor });
    }
    for (const person of session.withoutDose)
      write(person.at, [subjectOf(person.person)], { kind: 'turn-away', session, person });
    if (!session.hasNetwork) write(hour(day, HOURS.sent), [deviceOf(session)], { kind: 'send-kept', session });
    write(hour(day, HOURS.closed), everybodyAt(session), { kind: 'close', session });
  }
}

const subjectOf = (person: number): string => `vaccinated ${person}`;

const deviceOf = ({ facility }: PlannedSession): string => `device of ${facility}`;

/** A session closes after everything that happened at it. */
function everybodyAt(session: PlannedSession): string[] {
  const people = [...session.visitors, ...session.withoutDose].map(({ person }) => subjectOf(person));
  return [...new Set(people), deviceOf(session)];
}
