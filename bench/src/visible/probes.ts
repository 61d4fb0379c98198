import type pg from 'pg';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { loadReferenceData } from '#libs/reference-data';
import { BENCH_DAY } from '../stack/bench-clock.js';

/** Looks cost CPU of their own: at two milliseconds they doubled that of the reports' database. */
const LOOK_MS = 10;
/** Years of birth, one for each of the bands that follow each other every five years. */
const BIRTH_YEARS = Array.from({ length: 11 }, (_, index) => 2021 - 25 - index * 5);
/** Cells that a look asks for at most. */
const PENDING_MAX = 500;

interface Probe {
  readonly commune: string;
  readonly birthYear: number;
}

/**
 * Declarations that can each be told apart in the cube: the simulator's people are male or female, so a count of sex
 * `other` in a commune and an age band is that of one probe. None is used twice in one database.
 */
export class Probes {
  private readonly unused: Probe[];
  /** `<commune> <age band>` → when its declaration was answered 201. */
  private readonly pending = new Map<string, number>();
  private readonly bands: (birthYear: number) => string;

  constructor(private readonly url: string) {
    const { adminUnits, ageBands } = loadReferenceData();
    const communes = adminUnits.communesOf('93', BENCH_DAY).map(({ code }) => code);
    this.unused = communes.flatMap((commune) => BIRTH_YEARS.map((birthYear) => ({ commune, birthYear })));
    this.bands = (birthYear) => ageBands.labelFor(Number(BENCH_DAY.slice(0, 4)) - birthYear, BENCH_DAY);
  }

  get left(): number {
    return this.unused.length;
  }

  /**
   * Sends probes at an even pace for some seconds and watches the view's first side, which is live until a rebuild.
   * @returns milliseconds from each probe's answer until a look at the committed rows has shown it
   */
  async run(reporting: pg.Client, perSecond: number, seconds: number): Promise<number[]> {
    const delays: number[] = [];
    const until = performance.now() + seconds * 1_000;
    const sending = this.sendUntil(until, perSecond);
    while (performance.now() < until || this.pending.size > 0) {
      for (const cell of await this.look(reporting)) {
        delays.push(performance.now() - (this.pending.get(cell) ?? NaN));
        this.pending.delete(cell);
      }
      await delay(LOOK_MS);
    }
    await sending;
    return delays;
  }

  private async sendUntil(until: number, perSecond: number): Promise<void> {
    const sent: Promise<void>[] = [];
    while (performance.now() < until) {
      const probe = this.unused.pop();
      if (!probe) break;
      sent.push(this.send(probe));
      await delay(1_000 / perSecond);
    }
    await Promise.all(sent);
  }

  private async send({ commune, birthYear }: Probe): Promise<void> {
    const answer = await fetch(`${this.url}/v1/declarations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(bodyOf(commune, birthYear)),
    });
    if (answer.status !== 201) throw new Error(`A probe was answered ${answer.status}: ${await answer.text()}`);
    this.pending.set(`${commune} ${this.bands(birthYear)}`, performance.now());
    await answer.arrayBuffer();
  }

  private async look(reporting: pg.Client): Promise<string[]> {
    const cells = [...this.pending.keys()].slice(0, PENDING_MAX);
    if (cells.length === 0) return [];
    const { rows } = await reporting.query<{ cell: string }>(
      `SELECT asked.area || ' ' || asked.age_band AS cell
       FROM unnest($1::text[], $2::text[]) AS asked (area, age_band)
       WHERE EXISTS (SELECT FROM reporting.declarations_change c
         WHERE c.side = 'a' AND c.indicator = 'declarations' AND c.margin = 'area-strata' AND c.day = $3::date
           AND c.area = asked.area AND c.place = '' AND c.sex = 'other' AND c.age_band = asked.age_band)`,
      [cells.map((cell) => cell.split(' ')[0]), cells.map((cell) => cell.split(' ')[1]), BENCH_DAY],
    );
    return rows.map(({ cell }) => cell);
  }
}

function bodyOf(communeCode: string, year: number): unknown {
  return {
    ...{ form: 'whole-population', onBehalf: false },
    declarant: { fullName: 'LÝ THỬ DÒ', birth: { year }, sex: 'other', nationality: 'VN', phone: '0300000000' },
    residence: { communeCode, address: 'Ấp thử nghiệm' },
    answers: {
      symptoms: [],
      exposures: { caseOrSuspect: false, fromAffectedCountry: false, symptomaticPerson: false },
    },
  };
}
