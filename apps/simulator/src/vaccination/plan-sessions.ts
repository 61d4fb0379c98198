import { ADVERSE_REACTIONS } from '#libs/vocabulary';
import type { Random } from '../population/random.js';
import type { EntryList } from './entry-list.js';
import type { PointOfPlay } from './points-of-play.js';
import { sessionLotOf, type GivenDose } from './given-doses.js';
import { Quota, shuffled } from './quota.js';
import { dayOf, momentOf, type Schedule } from './rounds.js';
import { PRIORITY_GROUPS, PRODUCTS } from './vaccination-parameters.js';
import type { PlannedSession, PlannedSessions, Visitor, WithoutDose } from './planned-session.js';
import { HAPPENINGS, INVITED_BYSTANDERS, SESSIONS, WITHOUT_DOSE } from './session-parameters.js';

export interface SessionsToPlan {
  readonly list: EntryList;
  readonly schedule: Schedule;
  /** Everything that is given. */
  readonly doses: readonly GivenDose[];
  /** Taken from its end by others: people with a document who are never vaccinated. */
  readonly bystanders: number[];
}

export interface SessionsOfRound {
  /** Undefined where the play has no day before them to prepare them. */
  readonly planned: PlannedSessions | undefined;
  /** Everything that is given, with the lots of the sessions. */
  readonly doses: readonly GivenDose[];
  /** Numbers of the doses that are given at sessions. */
  readonly atSessions: ReadonlySet<number>;
}

/** A course that is longer would be boosted, which takes less of a vial. */
const DOSES_MAX = 2;
const ILL_AT = 8.5;

/**
 * Who is vaccinated on the last day of the last round at the centres with the most people: those who can be invited for
 * a first dose are, the others walk in. A centre without network sees the invited alone.
 */
export function planSessions({ list, schedule, doses, bystanders }: SessionsToPlan, random: Random): SessionsOfRound {
  const day = schedule.rounds.at(-1)?.at(-1) ?? 0;
  if (day < 1) return { planned: undefined, doses, atSessions: new Set() };
  const dosesOf = Map.groupBy(doses, ({ person }) => person);
  const canBeInvited = ({ person }: GivenDose): boolean =>
    list.hasDocument(person) && 'communeCode' in list.personOf(person).home && dosesOf.get(person)?.length === 1;
  const fit = doses.filter(
    ({ dayOfPlay, origin, person }) =>
      dayOfPlay === day && origin === 'facility' && (dosesOf.get(person)?.length ?? 0) <= DOSES_MAX,
  );
  const ofPoints = Map.groupBy(fit, ({ facility }) => facility);
  const centres = list.points.all
    .filter(({ isCentre, code }) => isCentre && (ofPoints.get(code) ?? []).some(canBeInvited))
    .toSorted((a, b) => (ofPoints.get(b.code)?.length ?? 0) - (ofPoints.get(a.code)?.length ?? 0))
    .slice(0, SESSIONS.points);
  const guests = invitedBystanders(bystanders, centres.slice(0, SESSIONS.points - 1), list);
  const atSessions = new Set<number>();
  const sessions = centres.map((centre, place): PlannedSession => {
    const hasNetwork = place < SESSIONS.points - 1;
    const there = withoutNamesakes(ofPoints.get(centre.code) ?? [], list).filter(
      (dose) => hasNetwork || canBeInvited(dose),
    );
    for (const { id } of there) atSessions.add(id);
    const visitors = visitorsOf(there, { list, canBeInvited, hasNetwork, schedule }, random);
    const own = guests.filter((person) => list.points.of(list.personOf(person)).code === centre.code);
    const withoutDose = turnedAway(own, { schedule, day, vaccine: visitors[0]?.entry.vaccine }, random);
    return {
      ...{ facility: centre.code, client: centre.client, day: dayOf(schedule.calendar, day), hasNetwork },
      ...{ visitors, withoutDose, key: random.hex(16) },
    };
  });
  const planned = { day: dayOf(schedule.calendar, day), key: random.hex(16), sessions };
  const given = doses.map((dose) => (atSessions.has(dose.id) ? { ...dose, lot: lotAtSession(dose, schedule) } : dose));
  return { planned: sessions.length > 0 ? planned : undefined, doses: given, atSessions };
}

/** Taken out of those who are left for others: people of the province, each of whom has one of these points. */
function invitedBystanders(bystanders: number[], points: readonly PointOfPlay[], list: EntryList): number[] {
  const codes = new Set(points.map(({ code }) => code));
  const most = Math.floor(bystanders.length * INVITED_BYSTANDERS);
  const isFit = (person: number): boolean => {
    const who = list.personOf(person);
    return 'communeCode' in who.home && codes.has(list.points.of(who).code);
  };
  const invited = bystanders.filter(isFit).slice(0, most);
  for (const person of invited) bystanders.splice(bystanders.indexOf(person), 1);
  return invited;
}

function lotAtSession({ vaccine }: GivenDose, { rounds }: Schedule): string {
  return sessionLotOf(PRODUCTS.find((product) => product.vaccine === vaccine)?.label ?? '', rounds.length - 1);
}

/** Of two with one name and year of birth who have no document nobody could say at the table who is who. */
function withoutNamesakes(doses: readonly GivenDose[], list: EntryList): GivenDose[] {
  const nameOf = ({ person }: GivenDose): string => {
    const { fullName, birthYear } = list.personOf(person);
    return `${fullName} ${birthYear}`;
  };
  const sharing = Map.groupBy(doses, nameOf);
  return doses.filter((dose) => list.hasDocument(dose.person) || sharing.get(nameOf(dose))?.length === 1);
}

interface Table {
  readonly list: EntryList;
  readonly canBeInvited: (dose: GivenDose) => boolean;
  readonly hasNetwork: boolean;
  readonly schedule: Schedule;
}

function visitorsOf(doses: readonly GivenDose[], table: Table, random: Random): Visitor[] {
  const { list, canBeInvited, hasNetwork, schedule } = table;
  const hasCard = ({ person }: GivenDose): boolean =>
    list.hasDocument(person) && list.personOf(person).birthDate !== undefined;
  const happens = (share: number, isFit: (dose: GivenDose) => boolean = () => true): ReadonlySet<GivenDose> =>
    new Set(hasNetwork ? new Quota(shuffled(doses.filter(isFit), random)).take(share) : []);
  const byCode = new Set(doses.filter((dose) => canBeInvited(dose) && (!hasNetwork || random.chance(0.5))));
  const mistyped = happens(HAPPENINGS.mistyped, (dose) => hasCard(dose) && byCode.has(dose));
  const allergic = happens(HAPPENINGS.allergy);
  const early = happens(HAPPENINGS.leavesEarly);
  const severe = happens(HAPPENINGS.severeReaction);
  const reacting = happens(HAPPENINGS.reaction);
  return doses.map((dose) => ({
    ...{ person: dose.person, at: dose.at ?? momentOf(schedule.calendar, dose.dayOfPlay, ILL_AT) },
    entry: list.entryOf({ ...dose, lot: lotAtSession(dose, schedule) }),
    comesWith: byCode.has(dose) ? 'invitation' : hasCard(dose) ? 'chip-card' : 'nothing',
    ...{ isInvited: canBeInvited(dose), mistypes: mistyped.has(dose), isAllergic: allergic.has(dose) },
    ...{ leavesEarly: early.has(dose), key: random.hex(16) },
    reaction: severe.has(dose)
      ? { severity: 'severe', reactions: ['fever-39-or-more', random.pick(ADVERSE_REACTIONS.slice(1, 3))] }
      : reacting.has(dose)
        ? { severity: 'common', reactions: [random.pick(ADVERSE_REACTIONS)] }
        : undefined,
  }));
}

function turnedAway(
  people: readonly number[],
  of: { readonly schedule: Schedule; readonly day: number; readonly vaccine: Visitor['entry']['vaccine'] | undefined },
  random: Random,
): WithoutDose[] {
  const { schedule, day, vaccine } = of;
  return people.map((person, at) => ({
    ...{ person, priorityGroup: random.pick(PRIORITY_GROUPS), vaccine: vaccine ?? 'astrazeneca' },
    ...{ at: momentOf(schedule.calendar, day, ILL_AT), key: random.hex(16) },
    fate: WITHOUT_DOSE[at % WITHOUT_DOSE.length] ?? 'absent',
  }));
}
