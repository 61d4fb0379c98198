import type { TestPlaceKind, TestReason } from '#libs/vocabulary';
import { SURVEILLANCE } from './epidemic-parameters.js';
import { LaboratoryPools } from './laboratory-pools.js';
import type { Response, ResponseParts } from './response.js';

/** Of those who feel ill, how many go to be tested, and how many of them to a hospital. */
const GOES_TO_STATION = 0.75;
const GOES_TO_HOSPITAL = 0.3;
/** People whom tracing reaches at most, by where they met the case. */
const TRACED_MAX = { workplace: 6, neighbours: 5, outbreakPools: 1 };
/** Contacts of a household who are taken to a quarantine facility. */
const QUARANTINED = 0.4;
/** Days between two swabs of somebody in quarantine. */
const SECOND_SWAB_AFTER_DAYS = 6;
const AT_CHECKPOINT = { reason: 'quarantine-control', placeKind: 'station' } as const;

/** Who is looked at each day: who feels ill, the contacts of who was found, and samples of everybody else. */
export class Surveillance {
  private readonly pools: LaboratoryPools;

  constructor(
    private readonly parts: ResponseParts,
    private readonly response: Response,
  ) {
    this.pools = new LaboratoryPools(parts, response);
    response.onFound = (person, day) => this.trace(person, day);
  }

  day(day: number): void {
    this.parts.agenda.do(day);
    this.symptomatic(day);
    this.samples(day);
    this.parts.agenda.do(day);
    this.pools.pool(day);
  }

  /** The day after the first symptoms. Some have a cough for another reason. */
  private symptomatic(day: number): void {
    const { outbreak, list, mixing } = this.parts;
    const ill = outbreak.all().filter(({ onset, hasSymptoms }) => hasSymptoms && onset === day - 1);
    const others = Array.from({ length: this.count(SURVEILLANCE.peopleForOneInHospital) }, () =>
      list.random.between(0, mixing.people.length - 1),
    );
    for (const person of [...ill.map(({ person }) => person), ...others]) {
      if (this.response.isKnown(person) || !list.random.chance(GOES_TO_STATION)) continue;
      if (list.random.chance(GOES_TO_HOSPITAL)) this.inHospital(person, day);
      else {
        const factor = list.random.chance(0.4);
        const reason = list.random.chance(0.2) ? 'respiratory-cluster' : 'patient-screening';
        const facility = this.response.stationOf(person);
        this.response.rapid(person, day, { facility, reason, placeKind: 'other-facility', hasSymptoms: true, factor });
      }
    }
  }

  private inHospital(person: number, day: number): void {
    const { list, places } = this.parts;
    const facility = list.random.pick(places.hospitals);
    const reason = list.random.chance(0.5) ? 'hospital-surveillance' : 'on-request';
    this.response.pcr(person, day, {
      ...{ facility, reason, placeKind: 'other-facility', isUrgent: list.random.chance(0.5) },
      ...{ hasSymptoms: list.random.chance(0.6) },
    });
  }

  /** Of the public: tubes of the people of a few homes, drivers at checkpoints. */
  private samples(day: number): void {
    const { list, mixing, places } = this.parts;
    for (let pool = 0; pool < this.count(SURVEILLANCE.peopleForOneFieldPool); pool++) {
      const commune = mixing.communeOf(list.random.between(0, mixing.people.length - 1));
      const placeKind = list.random.pick(['community', 'market', 'dense-residence', 'yellow-zone'] as const);
      this.fieldPool(commune, day, 'community-surveillance', placeKind);
    }
    for (let stop = 0; stop < this.count(SURVEILLANCE.peopleForOneAtCheckpoint); stop++) {
      const person = list.random.between(0, mixing.people.length - 1);
      if (this.response.isKnown(person) || places.checkpoints.length === 0) continue;
      const facility = list.random.pick(places.checkpoints);
      this.response.rapid(person, day, { facility, ...AT_CHECKPOINT });
    }
    for (let vehicle = 0; vehicle < this.count(SURVEILLANCE.peopleForOneVehicleAtCheckpoint); vehicle++)
      this.vehicle(day);
  }

  /** Who comes to a checkpoint in one vehicle, in one tube. */
  private vehicle(day: number): void {
    const { list, mixing, places } = this.parts;
    if (places.checkpoints.length === 0) return;
    const commune = mixing.communeOf(list.random.between(0, mixing.people.length - 1));
    const members = this.membersOf(commune, SURVEILLANCE.rapidPoolMembersMax);
    const facility = list.random.pick(places.checkpoints);
    if (members.length >= 2) this.response.fieldOnTheSpot(members, day, { facility, ...AT_CHECKPOINT });
  }

  private fieldPool(commune: string, day: number, reason: TestReason, placeKind: TestPlaceKind): void {
    const members = this.membersOf(commune, SURVEILLANCE.fieldPoolMembersMax);
    const facility = this.parts.places.stationOf(commune);
    if (members.length >= 2) this.response.field(members, day, { facility, reason, placeKind });
  }

  /** Some of the commune who are not known to be infected. */
  private membersOf(commune: string, most: number): number[] {
    const { list, mixing } = this.parts;
    const living = mixing.peopleOf(commune).filter((person) => !this.response.isKnown(person));
    const members = drawn(living, list.random.between(2, most), (count) => list.random.between(0, count - 1));
    return distinctDocuments(members, this.parts);
  }

  /** The household is at the highest risk, colleagues at a high one; neighbours are swabbed to be sure. */
  private trace(person: number, day: number): void {
    const { list, mixing, outbreak } = this.parts;
    const unknown = (people: readonly number[]): number[] => people.filter((one) => !this.response.isKnown(one));
    for (const contact of unknown(mixing.householdOf(person))) {
      outbreak.isolate(contact, day);
      if (list.random.chance(QUARANTINED)) this.quarantined(contact, day);
      else this.contact(contact, day, 'very-high-risk-contact', 'home');
    }
    const placeKind = list.random.pick(['factory', 'office'] as const);
    for (const contact of unknown(mixing.workplaceOf(person)).slice(0, TRACED_MAX.workplace))
      this.contact(contact, day, 'high-risk-contact', placeKind);
    const commune = mixing.communeOf(person);
    const neighbours = drawn(unknown(mixing.peopleOf(commune)), TRACED_MAX.neighbours, (count) =>
      list.random.between(0, count - 1),
    );
    const facility = this.parts.places.stationOf(commune);
    for (const neighbour of neighbours)
      this.pools.take(neighbour, day, { facility, reason: 'at-risk-contact', placeKind: 'blockade-area' });
    for (let pool = 0; pool < TRACED_MAX.outbreakPools; pool++)
      this.fieldPool(commune, day, 'outbreak-investigation', 'red-zone');
  }

  private contact(person: number, day: number, reason: TestReason, placeKind: TestPlaceKind): void {
    const facility = this.response.stationOf(person);
    const why = { facility, reason, placeKind, isUrgent: reason === 'very-high-risk-contact', factor: true };
    if (this.parts.list.random.chance(0.25)) this.response.rapid(person, day, why);
    else this.response.pcr(person, day, why);
  }

  private quarantined(person: number, day: number): void {
    const { list, places, agenda } = this.parts;
    if (places.quarantines.length === 0) return;
    const facility = list.random.pick(places.quarantines);
    const why = { facility, reason: 'very-high-risk-contact', placeKind: 'quarantine-area', factor: true } as const;
    this.response.pcr(person, day, why);
    agenda.on(day + SECOND_SWAB_AFTER_DAYS, () => {
      if (!this.response.isKnown(person)) this.response.pcr(person, day + SECOND_SWAB_AFTER_DAYS, why);
    });
  }

  private count(peopleForOne: number): number {
    return Math.ceil(this.parts.mixing.people.length / peopleForOne);
  }
}

/** So many, without repetition. */
function drawn(from: readonly number[], count: number, index: (count: number) => number): number[] {
  const left = [...from];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(index(left.length), 1)[0] ?? 0);
}

/** Two who show one document would be one person twice in a tube, which the platform rightly refuses. */
function distinctDocuments(members: readonly number[], { list }: ResponseParts): number[] {
  const byDocument = new Map(members.map((person) => [list.personOf(person).citizenId ?? `nobody ${person}`, person]));
  return [...byDocument.values()];
}
