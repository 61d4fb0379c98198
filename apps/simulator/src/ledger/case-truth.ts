import { loadReferenceData, type DatedCaseRules } from '#libs/reference-data';
import { addDays, localDayOf, startOfLocalDay, type ResultValue, type TestMethod } from '#libs/vocabulary';
import { isSaid } from '../epidemic/case-ways.js';
import type { CaseDeed, PlayedSpecimen } from '../epidemic/testing-act.js';
import type { Observation, Span } from './observation.js';

const HOUR_MS = 3_600_000;
const OUTSIDE = ['retest', 'follow-up'];

/** A result as it stands. */
export interface ToldResult {
  readonly specimen: PlayedSpecimen;
  readonly method: TestMethod;
  readonly value: ResultValue;
  /** Of the first release. */
  readonly day: string;
}

interface PlayedCase {
  readonly results: Map<string, ToldResult>;
  readonly opened: ToldResult;
  isWithdrawn: boolean;
  classification: 'confirmed' | 'suspect';
  /** On which it counts as new. */
  day: string;
  /** From which day it was a suspect, and when the result came that made it a case. */
  suspectFrom: string | undefined;
  confirmedAt: Date | undefined;
  ended: { readonly kind: CaseDeed['kind']; readonly day: string } | undefined;
}

export interface CaseStrata {
  readonly sex: string;
  readonly ageBand: string;
}

/** Who is a case by the dated definition, from the results that stand: one person, one open case. */
export class CaseTruth {
  private readonly rules = loadReferenceData().caseRules;
  private readonly cases: PlayedCase[] = [];
  private readonly byPerson = new Map<string, PlayedCase>();
  private readonly bySpecimen = new Map<string, PlayedCase>();

  constructor(
    private readonly strataOf: (specimen: PlayedSpecimen) => CaseStrata,
    private readonly livesElsewhere: (specimen: PlayedSpecimen) => boolean,
    /** Business milliseconds in which the registry follows a result at the latest. */
    private readonly followedWithinMs: number,
  ) {}

  /** A result was released, corrected, or (undefined) withdrawn. */
  told(person: string, specimen: PlayedSpecimen, result: ToldResult | undefined, at: Date): void {
    const own = this.bySpecimen.get(specimen.id);
    const known = own && !own.isWithdrawn ? own : (this.openOf(person, result) ?? own);
    const isOfInterest = own || result?.value === 'positive' || OUTSIDE.includes(specimen.reason);
    if (!isOfInterest) return;
    if (known) this.join(known, specimen, result, at);
    else if (result && counts(result)) this.open(person, result, at);
  }

  /** What an officer has decided. */
  ended(specimen: string, deed: CaseDeed, at: Date): void {
    const found = this.bySpecimen.get(specimen);
    if (found) found.ended = { kind: deed.kind, day: deed.kind === 'ruled-out' ? localDayOf(at) : deed.day };
  }

  get confirmed(): number {
    return this.standing('confirmed').length;
  }

  new(): Observation[] {
    return this.standing('confirmed').map((one) => ({ ...this.dimensions(one), day: one.day, value: 1 }));
  }

  ends(kind: CaseDeed['kind']): Observation[] {
    return this.standing('confirmed').flatMap((one) =>
      one.ended?.kind === kind ? [{ ...this.dimensions(one), day: one.ended.day, value: 1 }] : [],
    );
  }

  /** Plus one from the day on which it is new, minus one from the day on which it has ended. */
  active(): Observation[] {
    return this.standing('confirmed').flatMap((one) => [
      { ...this.dimensions(one), day: one.day, value: 1 },
      ...(one.ended ? [{ ...this.dimensions(one), day: one.ended.day, value: -1 }] : []),
    ]);
  }

  /** Suspects, until they are confirmed or ruled out. The day of a confirmation is that on which the registry sees it. */
  suspects(): Span[] {
    return this.cases.flatMap((one) => {
      if (one.isWithdrawn || one.suspectFrom === undefined) return [];
      const begins = startOfLocalDay(one.suspectFrom);
      const ruledOut = one.classification === 'suspect' && one.ended ? startOfLocalDay(one.ended.day) : undefined;
      const ends: Span['ends'] = one.confirmedAt
        ? [dayBegin(one.confirmedAt), dayBegin(new Date(one.confirmedAt.getTime() + this.followedWithinMs))]
        : ruledOut && [ruledOut, ruledOut];
      return [{ ...this.dimensions(one), begins: [begins, begins], ends }];
    });
  }

  private standing(classification: PlayedCase['classification']): PlayedCase[] {
    return this.cases.filter((one) => !one.isWithdrawn && one.classification === classification);
  }

  private openOf(person: string, result: ToldResult | undefined): PlayedCase | undefined {
    const latest = this.byPerson.get(person);
    if (!latest || latest.isWithdrawn) return undefined;
    if (!latest.ended) return latest;
    if (latest.ended.kind !== 'recovered' || !result) return undefined;
    return result.day <= addDays(latest.ended.day, this.rules.inForce(result.day).reinfectionAfterDays)
      ? latest
      : undefined;
  }

  private open(person: string, result: ToldResult, at: Date): void {
    const results = new Map([[result.specimen.id, result]]);
    const opened: PlayedCase = {
      ...{ results, opened: result, isWithdrawn: false, classification: 'suspect', day: result.day },
      ...{ suspectFrom: undefined, confirmedAt: undefined, ended: undefined },
    };
    this.cases.push(opened);
    this.byPerson.set(person, opened);
    this.bySpecimen.set(result.specimen.id, opened);
    this.judge(opened, at);
  }

  private join(known: PlayedCase, specimen: PlayedSpecimen, result: ToldResult | undefined, at: Date): void {
    if (result) known.results.set(specimen.id, result);
    else known.results.delete(specimen.id);
    this.bySpecimen.set(specimen.id, known);
    this.judge(known, at);
  }

  private judge(one: PlayedCase, at: Date): void {
    const positive = [...one.results.values()].filter(counts).sort(byRelease);
    const [first] = positive;
    one.isWithdrawn = first === undefined;
    if (!first) return;
    const confirming = positive.find((result) =>
      this.rules.inForce(result.day).ways.some((way) => isMet(way, result, positive)),
    );
    if (confirming && one.suspectFrom !== undefined && one.classification === 'suspect') one.confirmedAt = at;
    one.classification = confirming ? 'confirmed' : 'suspect';
    one.day = (confirming ?? first).day;
    if (!confirming) one.suspectFrom ??= first.day;
  }

  private dimensions({ opened }: PlayedCase): CaseStrata & { commune: string; category: string } {
    return {
      ...this.strataOf(opened.specimen),
      commune: opened.specimen.commune,
      category: this.originOf(opened.specimen),
    };
  }

  private originOf(specimen: PlayedSpecimen): string {
    if (specimen.placeKind === 'quarantine-area') return 'concentrated-quarantine';
    if (specimen.placeKind === 'blockade-area') return 'blockade-area';
    return this.livesElsewhere(specimen) ? 'another-province' : 'community';
  }
}

function counts({ value, specimen }: ToldResult): boolean {
  return value === 'positive' && !OUTSIDE.includes(specimen.reason);
}

function isMet(way: DatedCaseRules['ways'][number], result: ToldResult, positive: readonly ToldResult[]): boolean {
  const { methods, needs, secondWithinHours } = way;
  if (!methods.includes(result.method) || !needs.every((need) => isSaid(result.specimen, need))) return false;
  return (
    secondWithinHours === null ||
    positive.some(({ specimen, method }) => {
      const apart = result.specimen.collectedAt.getTime() - specimen.collectedAt.getTime();
      const isOther = specimen.id !== result.specimen.id && method === result.method;
      return isOther && apart >= 0 && apart <= secondWithinHours * HOUR_MS;
    })
  );
}

function byRelease(a: ToldResult, b: ToldResult): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.specimen.collectedAt.getTime() - b.specimen.collectedAt.getTime();
}

const dayBegin = (at: Date): Date => startOfLocalDay(localDayOf(at));
