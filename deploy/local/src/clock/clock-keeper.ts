import type { StackHome } from '../home/stack-home.js';
import { SettingsRefused } from '../stack-settings.js';
import { asEnvironment, clockAtStart, parseWantedClock, shownAt, type ClockState } from './business-time.rules.js';

const FILE = 'clock.json';
const EVERY_MS = 1_000;
/** A killed supervisor may have let the clock run this long after it was last written. */
const UNWRITTEN_MS = 2 * EVERY_MS;

/** As it lies in `clock.json`. */
interface WrittenClock {
  /** What the clock showed when the file was written, or `real`. */
  readonly businessTime: string;
  readonly realTime: string;
  readonly rate: number;
  /** Written at a proper stop: nothing ran on after it. */
  readonly stopped: boolean;
}

/** Keeps the business clock of a home from one start to the next. */
export class ClockKeeper {
  private timer: NodeJS.Timeout | undefined;

  private constructor(
    private readonly home: StackHome,
    private state: ClockState | undefined,
  ) {}

  /**
   * @param wantedText `LACHAN_BUSINESS_TIME`, or undefined to go on from where the clock was
   * @param ranUntilNow whether services were still running just now, so that the clock has run on all the while
   * @throws SettingsRefused when the text cannot be read or the clock would go back
   */
  static open(home: StackHome, wantedText: string | undefined, ranUntilNow: boolean): ClockKeeper {
    const wanted = wantedText === undefined ? undefined : parseWantedClock(wantedText);
    if (wantedText !== undefined && wanted === undefined) {
      throw new SettingsRefused(`LACHAN_BUSINESS_TIME is "real" or "<instant>[,rate]", not ${wantedText}`);
    }
    const now = new Date();
    const written = readClock(home);
    const continued = wanted ?? (written?.businessTime === 'real' ? 'real' : undefined);
    const start = clockAtStart(continued, written && lastShown(written, ranUntilNow ? now : undefined), now);
    if (start.kind === 'would-go-back') {
      throw new SettingsRefused(
        `The clock of ${home.path} already shows ${start.last.toISOString()} and cannot go back to real time. ` +
          'Use another LACHAN_HOME.',
      );
    }
    return new ClockKeeper(home, start.kind === 'own' ? start.state : undefined);
  }

  /** `LACHAN_BUSINESS_TIME` of every service. */
  get environment(): string {
    return this.state === undefined ? 'real' : asEnvironment(this.state);
  }

  get shown(): Date {
    return this.state === undefined ? new Date() : shownAt(this.state, new Date());
  }

  get rate(): number {
    return this.state?.rate ?? 1;
  }

  get isReal(): boolean {
    return this.state === undefined;
  }

  /** Lets the clock run from here on (the minutes of starting do not count), and writes once a second what it shows. */
  run(): void {
    if (this.state !== undefined) this.state = { ...this.state, anchor: new Date() };
    this.write(false);
    this.timer = setInterval(() => this.write(false), EVERY_MS);
  }

  stop(): void {
    if (this.timer === undefined) return;
    clearInterval(this.timer);
    this.write(true);
  }

  private write(stopped: boolean): void {
    const businessTime = this.state === undefined ? 'real' : this.shown.toISOString();
    const written: WrittenClock = { businessTime, realTime: new Date().toISOString(), rate: this.rate, stopped };
    this.home.write(FILE, `${JSON.stringify(written, undefined, 2)}\n`);
  }
}

function readClock(home: StackHome): WrittenClock | undefined {
  const text = home.read(FILE);
  return text === undefined ? undefined : (JSON.parse(text) as WrittenClock);
}

/** @param ranUntil until when services ran on after the file was written, if that is known */
function lastShown(written: WrittenClock, ranUntil: Date | undefined): { shown: Date; rate: number } {
  const { rate } = written;
  const anchor = new Date(written.realTime);
  const instant = written.businessTime === 'real' ? anchor : new Date(written.businessTime);
  if (written.stopped) return { shown: instant, rate };
  const until = ranUntil ?? new Date(anchor.getTime() + UNWRITTEN_MS);
  return { shown: shownAt({ instant, anchor, rate }, until), rate };
}
