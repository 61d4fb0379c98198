import type { ResultValue } from '#libs/vocabulary';
import { ActList } from './act-list.js';
import { MISHAPS } from './epidemic-parameters.js';
import { faultySwab } from './faulty-swabs.js';
import type { Laboratory } from './facilities-of-play.js';
import { dayIndexOf, instantOf, laboratoryTimes, type LaboratoryTimes } from './laboratory-times.js';
import { ASSIGNER, playedSpecimen, specimenBody, type Swab } from './swab.js';
import { ctOf, type Shown } from './test-outcome.js';
import type { PlayedSpecimen, Role } from './testing-act.js';

const HOUR_MS = 3_600_000;
const MIXED_UP = 'Nhầm giếng khi đọc kết quả';

/** What has become of a specimen in the play. */
export type Outcome =
  | { readonly kind: 'told'; readonly id: string; readonly value: Shown; readonly at: Date; readonly version: number }
  /** Nothing is known of the person: another swab is asked for from this day on. */
  | { readonly kind: 'asked-anew'; readonly id: string; readonly day: number }
  /** The play ends before its laboratory comes to it. */
  | { readonly kind: 'waiting'; readonly id: string };

/** Writes what is done with the swabs of single people. */
export class IndividualTests {
  constructor(private readonly list: ActList) {}

  /** A swab that is tested where it is taken. */
  rapid(swab: Swab, value: Shown): Outcome {
    const id = this.list.newBarcode();
    const person = this.list.personOf(swab.person);
    const specimen = playedSpecimen(swab, id, person, { tube: 'own', method: 'rapid-antigen' });
    const testedAt = new Date(swab.at.getTime() + HOUR_MS / 4);
    const body = {
      ...specimenBody(swab, { assigner: ASSIGNER, value: id }, person),
      result: { value, testedAt: testedAt.toISOString() },
    };
    this.list.write({
      ...{ at: testedAt, as: 'collection-team', path: '/v1/rapid-tests', body, subjects: subjectsOf(specimen) },
      fact: { kind: 'tested-on-the-spot', specimen, value },
    });
    return { kind: 'told', id, value, at: testedAt, version: 1 };
  }

  collect(swab: Swab, as: Role = 'collection-team'): PlayedSpecimen {
    const id = this.list.newBarcode();
    const person = this.list.personOf(swab.person);
    const specimen = playedSpecimen(swab, id, person, { tube: 'own', method: undefined });
    const body = specimenBody(swab, { assigner: ASSIGNER, value: id }, person);
    if (this.list.random.chance(MISHAPS.mistyped)) {
      const fault = faultySwab(body, this.list.random);
      this.list.writeRefused({ at: swab.at, as, path: '/v1/specimens', subjects: subjectsOf(specimen), ...fault });
    }
    this.list.write({
      ...{ at: swab.at, as, path: '/v1/specimens', body, subjects: subjectsOf(specimen) },
      fact: { kind: 'collected', specimen },
    });
    return specimen;
  }

  /** A swab that goes to a laboratory, which tells `value` of it unless something goes wrong. */
  pcr(swab: Swab, laboratory: Laboratory, value: Shown, isClearing = false): Outcome {
    const specimen = this.collect(swab);
    const arrived = this.bringIn(swab, specimen, laboratory);
    if ('kind' in arrived) return arrived;
    return this.conclude(specimen.id, laboratory, value, arrived, isClearing);
  }

  /** What the laboratory tells of a specimen that it has in custody. */
  conclude(
    id: string,
    laboratory: Laboratory,
    value: Shown,
    { testedAt, validatedAt }: Pick<LaboratoryTimes, 'testedAt' | 'validatedAt'>,
    isClearing = false,
  ): Outcome {
    if (!testedAt) return { kind: 'waiting', id };
    const told: ResultValue = this.list.random.chance(MISHAPS.undetermined) ? 'undetermined' : value;
    const version = this.rejectFirst(id, laboratory, told, isClearing, testedAt) ? 2 : 1;
    this.enter(id, laboratory, told, isClearing, testedAt);
    if (!validatedAt) return { kind: 'waiting', id };
    this.validate(id, version, laboratory, validatedAt, 'approve');
    return told === 'undetermined'
      ? { kind: 'asked-anew', id, day: dayIndexOf(this.list.calendar, validatedAt) + 1 }
      : { kind: 'told', id, value, at: validatedAt, version };
  }

  /** To the laboratory and into its custody, unless it is lost on the way, refused, or too late for the play. */
  bringIn(swab: Swab, { id }: PlayedSpecimen, laboratory: Laboratory): Outcome | LaboratoryTimes {
    const { random, calendar } = this.list;
    const day = dayIndexOf(calendar, swab.at);
    const times = laboratoryTimes(laboratory, day, swab.priority === 'urgent', calendar, random);
    // What a hospital collects for its own laboratory is carried over, and goes with no consignment.
    if (swab.facility.code !== laboratory.code) this.list.consign(day, swab.facility.code, laboratory.code, id);
    if (random.chance(MISHAPS.lostOnTheWay)) return this.lose(id, day + 1);
    const { receivedAt } = times;
    if (!receivedAt) return { kind: 'waiting', id };
    const isRefused = random.chance(MISHAPS.refusedAtReceipt);
    const condition = isRefused ? random.pick(['leaking', 'insufficient', 'warm'] as const) : 'good';
    // A shift that writes down in the evening what came at noon: the receipt still counts at noon.
    const isWrittenLate = swab.priority !== 'urgent' && random.chance(0.08) && day + 1 < calendar.days;
    const at = isWrittenLate ? instantOf(calendar, day + 1, 6.6) : receivedAt;
    this.list.write({
      ...{ at, as: laboratory.technician, path: `/v1/specimens/${id}/receipts`, subjects: [id] },
      body: { condition, receivedAt: receivedAt.toISOString() },
      fact: { kind: 'received', specimen: id, laboratory: laboratory.code, condition, at: receivedAt },
    });
    return isRefused ? { kind: 'asked-anew', id, day: day + 1 } : times;
  }

  private enter(id: string, laboratory: Laboratory, value: ResultValue, isClearing: boolean, testedAt: Date): void {
    const ct = ctOf(value, isClearing, this.list.random);
    this.list.write({
      ...{ at: testedAt, as: laboratory.technician, path: `/v1/specimens/${id}/results`, subjects: [id] },
      body: { method: 'rt-pcr', value, testedAt: testedAt.toISOString(), ...(ct && { ct }) },
      fact: { kind: 'result-entered', specimen: id, value, ct: ct?.N, at: testedAt },
    });
  }

  private validate(
    id: string,
    version: number,
    laboratory: Laboratory,
    at: Date,
    decision: 'approve' | 'reject',
  ): void {
    this.list.write({
      ...{ at, as: laboratory.validator, path: `/v1/specimens/${id}/results/${version}/validations`, subjects: [id] },
      body: decision === 'approve' ? {} : { decision, reason: 'Đường cong không rõ, làm lại' },
      fact: { kind: 'result-validated', specimen: id, decision },
    });
  }

  /** A released result is found to be wrong some hours later, and corrected by two people. */
  correct(id: string, version: number, laboratory: Laboratory, change: ResultValue | 'withdraw', at: Date): void {
    const ct = change === 'positive' ? ctOf(change, false, this.list.random) : undefined;
    const path = `/v1/specimens/${id}/results/${version}/amendments`;
    this.list.write({
      ...{ at, as: laboratory.technician, path, subjects: [id] },
      body: {
        reason: MIXED_UP,
        ...(change === 'withdraw' ? { withdraw: true } : { value: change, ...(ct && { ct }) }),
      },
      fact: { kind: 'correction-asked', specimen: id, change },
    });
    this.validate(id, version + 1, laboratory, new Date(at.getTime() + HOUR_MS), 'approve');
  }

  private lose(id: string, day: number): Outcome {
    if (day >= this.list.calendar.days) return { kind: 'waiting', id };
    const at = instantOf(this.list.calendar, day, 7);
    this.list.write({
      ...{ at, as: 'collection-team', path: `/v1/specimens/${id}/losses`, subjects: [id] },
      body: { reason: 'not-arrived', lostAt: at.toISOString() },
      fact: { kind: 'lost', specimen: id },
    });
    return { kind: 'asked-anew', id, day };
  }

  /** The second person does not agree, and the tube is tested once more. */
  private rejectFirst(
    id: string,
    laboratory: Laboratory,
    value: ResultValue,
    isClearing: boolean,
    testedAt: Date,
  ): boolean {
    if (!this.list.random.chance(MISHAPS.rejectedBySecondPerson)) return false;
    const earlier = new Date(testedAt.getTime() - HOUR_MS / 2);
    this.enter(id, laboratory, value, isClearing, earlier);
    this.validate(id, 1, laboratory, new Date(testedAt.getTime() - HOUR_MS / 4), 'reject');
    return true;
  }
}

/** The person too: two swabs of one person are taken in one after the other. */
function subjectsOf({ id, person, replaces }: PlayedSpecimen): string[] {
  return [id, `person ${person}`, ...(replaces === undefined ? [] : [replaces])];
}
