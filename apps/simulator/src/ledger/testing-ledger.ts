import { localDayOf, type ResultValue, type TestMethod } from '#libs/vocabulary';
import type { CaseDeed, PlayedPool, PlayedSpecimen, TestingFact } from '../epidemic/testing-act.js';
import type { CaseTruth } from './case-truth.js';
import type { Observation } from './observation.js';
import { PoolTruth } from './pool-truth.js';
import type { Waiting, WaitingClock } from './waiting-clock.js';

/** What of an answer the ledger looks at; everything else it knows from what was asked. */
export interface AnswerOfAct {
  /** When the platform released a result, as it says itself. */
  readonly releasedAt: Date | undefined;
  /** The business time of the answer. */
  readonly at: Date;
}

/** One specimen or share, and what has become of it. */
export interface SpecimenTruth {
  readonly specimen: PlayedSpecimen;
  /** Who it is, as far as documents and replacements tell. */
  readonly person: string;
  status: 'collected' | 'dispatched' | 'received' | 'tested' | 'ended';
  laboratory: string | undefined;
  since: Date;
  isHeldByPool: boolean;
  /** Entered and not yet seen by a second person. */
  awaiting: { value: ResultValue | 'withdraw'; readonly isCorrection: boolean } | undefined;
  released: ReleasedTruth | undefined;
}

export interface ReleasedTruth {
  readonly firstAt: Date;
  readonly method: TestMethod;
  readonly laboratory: string;
  /** What stands; undefined once it was withdrawn. */
  value: ResultValue | undefined;
}

type Fact<Kind extends TestingFact['kind']> = Extract<TestingFact, { readonly kind: Kind }>;

/** The simulation's own record of tests that were answered 2xx, by the plain rules of the trade. It asks the platform nothing. */
export class TestingLedger {
  readonly specimens = new Map<string, SpecimenTruth>();
  readonly pools = new Map<string, PoolTruth>();
  readonly receipts: Observation[] = [];
  readonly refusals: Observation[] = [];
  readonly poolChanges: Observation[] = [];
  private readonly poolOfMember = new Map<string, PoolTruth>();
  private readonly mergedInto = new Map<string, string>();

  constructor(
    private readonly clock: WaitingClock,
    private readonly cases: CaseTruth,
  ) {}

  enter(fact: TestingFact, answer: AnswerOfAct): void {
    switch (fact.kind) {
      case 'collected':
        this.collected(fact.specimen, answer.at);
        return;
      case 'tested-on-the-spot':
        this.testedOnTheSpot(fact, answer);
        return;
      case 'listed':
        this.listed(fact, answer);
        return;
      case 'dispatched':
        fact.specimens.forEach((id) => this.advance(id, 'dispatched', fact.at, answer.at, fact.laboratory));
        return;
      case 'received':
        this.received(fact, answer.at);
        return;
      case 'lost':
        this.end(this.of(fact.specimen), answer.at);
        return;
      case 'result-entered':
        this.of(fact.specimen).awaiting = { value: fact.value, isCorrection: false };
        this.advance(fact.specimen, 'tested', fact.at, answer.at);
        return;
      case 'result-validated':
        this.validated(fact, answer);
        return;
      case 'correction-asked':
        this.of(fact.specimen).awaiting = { value: fact.change, isCorrection: true };
        return;
      default:
        this.enterOfPool(fact, answer);
    }
  }

  /** The people of these two specimens are one from now on. */
  merged(kept: string, merged: string): void {
    this.mergedInto.set(this.of(merged).person, this.of(kept).person);
  }

  caseEnded(specimen: string, deed: CaseDeed, at: Date): void {
    this.cases.ended(specimen, deed, at);
  }

  /** Whom this person is taken for. */
  personOf(person: string): string {
    const kept = this.mergedInto.get(person);
    return kept === undefined ? person : this.personOf(kept);
  }

  private enterOfPool(fact: TestingFact, answer: AnswerOfAct): void {
    switch (fact.kind) {
      case 'pool-formed':
        this.formed(fact.pool, answer.at);
        return;
      case 'pool-result-entered':
        this.tubeTested(fact, answer);
        return;
      case 'pool-result-validated':
        this.tubeTold(this.poolOf(fact.pool), answer);
        return;
      case 'member-closed':
        this.memberClosed(this.poolOf(fact.pool), fact.member, answer.at);
        return;
      default:
    }
  }

  private collected(specimen: PlayedSpecimen, at: Date): SpecimenTruth {
    const { id, document, replaces, collectedAt } = specimen;
    const replaced = replaces === undefined ? undefined : this.specimens.get(replaces)?.person;
    const truth: SpecimenTruth = {
      ...{ specimen, person: document === undefined ? (replaced ?? `order ${id}`) : `document ${document}` },
      ...{ status: 'collected', laboratory: undefined, since: collectedAt, isHeldByPool: false },
      ...{ awaiting: undefined, released: undefined },
    };
    this.specimens.set(id, truth);
    this.turn(truth, at);
    return truth;
  }

  private testedOnTheSpot({ specimen, value }: Fact<'tested-on-the-spot'>, answer: AnswerOfAct): void {
    const truth = this.collected(specimen, answer.at);
    this.release(truth, { value, method: 'rapid-antigen', laboratory: specimen.facility }, answer);
  }

  private listed({ specimen, value }: Fact<'listed'>, answer: AnswerOfAct): void {
    const truth = this.of(specimen);
    this.release(truth, { value, method: 'rapid-antigen', laboratory: truth.specimen.facility }, answer);
  }

  private received({ specimen, laboratory, condition, at: receivedAt }: Fact<'received'>, at: Date): void {
    const truth = this.of(specimen);
    const seen = { day: localDayOf(receivedAt), commune: truth.specimen.commune, place: laboratory, value: 1 };
    if (condition === 'good') {
      this.receipts.push({ ...seen, category: truth.specimen.reason });
      this.advance(specimen, 'received', receivedAt, at, laboratory);
    } else {
      this.refusals.push({ ...seen, category: condition });
      this.end(truth, at);
    }
  }

  private validated({ specimen: id, decision }: Fact<'result-validated'>, answer: AnswerOfAct): void {
    const truth = this.of(id);
    const { awaiting, laboratory = '' } = truth;
    truth.awaiting = undefined;
    if (decision === 'reject' || !awaiting) return;
    if (awaiting.isCorrection) this.correct(truth, awaiting.value, answer.at);
    else if (awaiting.value !== 'withdraw')
      this.release(truth, { value: awaiting.value, method: 'rt-pcr', laboratory }, answer);
  }

  private release(truth: SpecimenTruth, result: Omit<ReleasedTruth, 'firstAt'>, answer: AnswerOfAct): void {
    truth.released = { ...result, firstAt: answer.releasedAt ?? answer.at };
    this.end(truth, answer.at);
    this.follow(truth, answer.at);
  }

  private correct(truth: SpecimenTruth, change: ResultValue | 'withdraw', at: Date): void {
    if (!truth.released) return;
    truth.released.value = change === 'withdraw' ? undefined : change;
    this.follow(truth, at);
  }

  /** What stands of a specimen has changed: its pool, and the case of its person, go by it. */
  private follow(truth: SpecimenTruth, at: Date): void {
    const { specimen, person, released } = truth;
    if (!released) return;
    const { value, method, firstAt } = released;
    const result = value && { specimen, method, value, day: localDayOf(firstAt) };
    this.cases.told(this.personOf(person), specimen, result, at);
    const member = this.memberReplacedBy(specimen);
    const pool = this.poolOfMember.get(member ?? '');
    if (member === undefined || !pool?.asksMembers) return;
    pool.retest(member, value);
    this.settle(pool, at);
  }

  /** Over several replacements, where one told nothing. */
  private memberReplacedBy({ replaces }: PlayedSpecimen): string | undefined {
    if (replaces === undefined || this.poolOfMember.has(replaces)) return replaces;
    const replaced = this.specimens.get(replaces);
    return replaced && this.memberReplacedBy(replaced.specimen);
  }

  private formed(pool: PlayedPool, at: Date): void {
    const truth = new PoolTruth(pool);
    this.pools.set(pool.code, truth);
    for (const member of pool.members) {
      if (typeof member !== 'string') this.collected(member, at);
      this.poolOfMember.set(typeof member === 'string' ? member : member.id, truth);
    }
  }

  /** An antigen test needs no second person. */
  private tubeTested(
    { pool: code, laboratory, at: testedAt, value }: Fact<'pool-result-entered'>,
    answer: AnswerOfAct,
  ): void {
    const pool = this.poolOf(code);
    pool.enter(value, laboratory, testedAt);
    for (const { specimen } of pool.members) {
      const truth = this.of(specimen);
      truth.laboratory ??= laboratory;
      this.turn(truth, answer.at);
    }
    if (pool.pool.method === 'rapid-antigen') this.tubeTold(pool, answer);
  }

  private tubeTold(pool: PoolTruth, answer: AnswerOfAct): void {
    pool.validate();
    const { laboratory = '', testedAt = answer.at } = pool;
    for (const { specimen } of pool.members) {
      const truth = this.of(specimen);
      if (pool.isNegative) this.release(truth, { value: 'negative', method: pool.pool.method, laboratory }, answer);
      else if (pool.asksMembers) {
        truth.isHeldByPool = true;
        this.advance(specimen, 'tested', testedAt, answer.at);
      }
    }
    this.settle(pool, answer.at);
  }

  private memberClosed(pool: PoolTruth, number: number, at: Date): void {
    pool.close(number);
    this.settle(pool, at);
  }

  /** Which members wait, and what the pool is now. */
  private settle(pool: PoolTruth, at: Date): void {
    for (const { specimen, told, isClosed } of pool.members) {
      if (!pool.asksMembers) continue;
      const truth = this.of(specimen);
      if (told !== undefined || isClosed) this.end(truth, at);
      // Its own swab has told, and does not any more.
      else if (truth.status === 'ended') this.advance(specimen, 'tested', pool.testedAt ?? at, at);
    }
    const now = pool.now();
    if (now === pool.standing) return;
    pool.standing = now;
    const { facility: place, commune } = pool.pool;
    this.poolChanges.push({ day: localDayOf(at), commune, place, category: now, value: 1 });
  }

  private advance(id: string, status: SpecimenTruth['status'], since: Date, at: Date, laboratory?: string): void {
    const truth = this.of(id);
    truth.status = status;
    truth.since = since;
    truth.laboratory = laboratory ?? truth.laboratory;
    this.turn(truth, at);
  }

  private end(truth: SpecimenTruth, at: Date): void {
    truth.status = 'ended';
    this.turn(truth, at);
  }

  private turn(truth: SpecimenTruth, at: Date): void {
    this.clock.turn(truth.specimen, waitingOf(truth), at);
  }

  private of(id: string): SpecimenTruth {
    const found = this.specimens.get(id);
    if (!found) throw new Error(`The ledger has no specimen ${id}: it was refused, or its act came too early`);
    return found;
  }

  private poolOf(code: string): PoolTruth {
    const found = this.pools.get(code);
    if (!found) throw new Error(`The ledger has no pool ${code}`);
    return found;
  }
}

function waitingOf({ specimen, status, since, laboratory, isHeldByPool }: SpecimenTruth): Waiting | undefined {
  const wait = (stage: Waiting['stage']): Waiting => ({ stage, since, laboratory });
  switch (status) {
    case 'collected':
      return wait(specimen.tube === 'share' ? 'test' : 'dispatch');
    case 'dispatched':
      return wait('receipt');
    case 'received':
      return wait('test');
    case 'tested':
      return wait(isHeldByPool ? 'release' : 'validation');
    case 'ended':
      return undefined;
  }
}
