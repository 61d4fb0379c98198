import { loadReferenceData } from '#libs/reference-data';
import type { PlayedSpecimen } from '../epidemic/testing-act.js';
import type { Span } from './observation.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const LOCAL_MS = 7 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;

export type WaitingStage = 'dispatch' | 'receipt' | 'test' | 'validation' | 'release';

/** What a specimen waits for, and since when. */
export interface Waiting {
  readonly stage: WaitingStage;
  readonly since: Date;
  /** Who has it or awaits it; undefined where no laboratory is known. */
  readonly laboratory: string | undefined;
}

interface Held extends Waiting {
  readonly dueAt: Date;
  readonly from: Date;
}

/** Opening and closing of a day in minutes; undefined where it never closes. */
export type OpeningHours = readonly [opens: number, closes: number] | undefined;

/** `Mo-Su 06:00-22:00`, and nothing else: the register of the play has no other. */
export function openingHoursOf(text: string | null): OpeningHours {
  const found = /^Mo-Su (\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(text ?? '');
  if (!found) return undefined;
  const [opens = 0, opensAt = 0, closes = 0, closesAt = 0] = found.slice(1).map(Number);
  return [opens * 60 + opensAt, closes * 60 + closesAt];
}

/** Which specimens are late at which stage, by the dated hours. The platform looks only every so often. */
export class WaitingClock {
  private readonly rules = loadReferenceData().testingRules;
  private readonly waiting = new Map<string, Held>();
  private readonly late: Span[] = [];

  constructor(
    /** Laboratory → its hours. */
    private readonly hours: ReadonlyMap<string, OpeningHours>,
    /** Business milliseconds in which the platform finds out at the latest. */
    private readonly foundWithinMs: number,
  ) {}

  /** What the specimen waits for from `at` on; undefined once it waits for nothing. */
  turn(specimen: PlayedSpecimen, waiting: Waiting | undefined, at: Date): void {
    const was = this.waiting.get(specimen.id);
    const isSame = was && waiting && was.stage === waiting.stage && was.laboratory === waiting.laboratory;
    if (was && !isSame) this.end(specimen, was, at);
    if (!waiting) this.waiting.delete(specimen.id);
    else {
      const dueAt = this.dueAt(specimen, waiting);
      const isLateAlready = isSame && was.dueAt < at;
      this.waiting.set(specimen.id, isLateAlready ? was : { ...waiting, dueAt, from: isSame ? was.from : at });
    }
  }

  /** Everything that was late for a while, or still is. */
  spans(specimens: Iterable<PlayedSpecimen>): Span[] {
    const still = [...specimens].flatMap((specimen) => {
      const held = this.waiting.get(specimen.id);
      return held ? [this.span(specimen, held, undefined)] : [];
    });
    return [...this.late, ...still];
  }

  private end(specimen: PlayedSpecimen, was: Held, at: Date): void {
    const span = this.span(specimen, was, at);
    if (span.begins[0] < at) this.late.push(span);
  }

  private span({ commune }: PlayedSpecimen, { stage, laboratory, dueAt, from }: Held, end: Date | undefined): Span {
    const earliest = dueAt > from ? dueAt : from;
    const latest = new Date(earliest.getTime() + this.foundWithinMs);
    return {
      ...{ commune, place: laboratory ?? 'unknown', category: stage, begins: [earliest, latest] },
      ends: end && [end, end],
    };
  }

  private dueAt(
    { tube, method = 'rt-pcr', priority, collectedAt }: PlayedSpecimen,
    { stage, since, laboratory }: Waiting,
  ): Date {
    const { stageHours, turnaroundHours, afterOpeningHours } = this.rules.inForce(collectedAt);
    const isPooled = tube === 'share' && stage === 'test';
    const hours = isPooled ? turnaroundHours[method][priority] : stageHours[stage][priority];
    const due = new Date((isPooled ? collectedAt : since).getTime() + hours * HOUR_MS);
    if (stage === 'dispatch') return due;
    const opens = this.opensNext(laboratory, due);
    return opens ? new Date(opens.getTime() + afterOpeningHours * HOUR_MS) : due;
  }

  private opensNext(laboratory: string | undefined, at: Date): Date | undefined {
    const hours = this.hours.get(laboratory ?? '');
    if (!hours) return undefined;
    const [opens, closes] = hours;
    const midnight = Math.floor((at.getTime() + LOCAL_MS) / DAY_MS) * DAY_MS - LOCAL_MS;
    const minutes = (at.getTime() - midnight) / MINUTE_MS;
    if (minutes >= opens && minutes < closes) return undefined;
    return new Date(midnight + (minutes < opens ? 0 : DAY_MS) + opens * MINUTE_MS);
  }
}
