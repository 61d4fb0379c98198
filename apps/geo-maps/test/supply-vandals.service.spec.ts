import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Database } from '#libs/database';
import { ANONYMOUS, Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { StatedState } from '#libs/vocabulary';
import { shownState } from '../src/supply-points/shown-state.rules.js';
import { SupplyPointStore } from '../src/supply-points/supply-point.store.js';
import { SupplyRegister } from '../src/supply-points/supply-register.js';
import { SupplyStatements } from '../src/supply-points/supply-statements.js';
import { SupplyReportStore } from '../src/supply-reports/supply-report.store.js';
import { TakeWord } from '../src/supply-reports/take-word.js';
import { registered, RunningSupply } from './running-supply.js';

const PLAY = { points: 12, vandals: 20, attempts: 2_000, days: 5, honest: 4 };
const [MINUTE_MS, DAY_MINUTES, LOOK_MINUTES, FALSE_MINUTES_MAX] = [60_000, 24 * 60, 10, 120];
const BEGIN = Date.parse('2021-08-10T17:00:00Z');

interface Event {
  readonly minute: number;
  readonly point: number;
  /** Null for the owner. */
  readonly phone: string | null;
  readonly lies: boolean;
}

let supply: RunningSupply;
let database: Database;
const clock = { minute: 0, now: () => new Date(BEGIN + clock.minute * MINUTE_MS) };
beforeAll(async () => {
  supply = await RunningSupply.start();
  database = new Database({ url: supply.service.ownDatabase.serveUrl, service: 'play', clock });
  await database.connect();
});
afterAll(async () => {
  await database.close();
  await supply.stop();
});

/** Each point opens and closes once a day, at an hour of its own. */
const truthAt = (point: number, minute: number): StatedState =>
  Math.floor((minute + point * 100) / (DAY_MINUTES / 2)) % 2 === 0 ? 'open' : 'closed';

/** Every day three groups of phones lie about a point each, as often as they can; owners of every second point speak. */
function eventsOf(): Event[] {
  const perDay = PLAY.attempts / PLAY.vandals / PLAY.days;
  const days = Array.from({ length: PLAY.days }, (_, day) => day);
  const vandals = days.flatMap((day) =>
    Array.from({ length: PLAY.vandals * perDay }, (_, nth): Event => {
      const [vandal, attempt] = [nth % PLAY.vandals, Math.floor(nth / PLAY.vandals)];
      const group = Math.floor(vandal / 7);
      const point = (day * 3 + group * 5) % PLAY.points;
      const minute = day * DAY_MINUTES + 360 + group * 200 + attempt * 7 + vandal / 100;
      return { minute, point, phone: `vandal-${vandal}`, lies: true };
    }),
  );
  const owners = days.flatMap((day) =>
    Array.from({ length: PLAY.points / 2 }, (_, nth) => nth * 2).flatMap((point) =>
      [0, 1].map((half): Event => {
        const change = (half * DAY_MINUTES) / 2 + DAY_MINUTES - ((point * 100) % DAY_MINUTES);
        return { minute: day * DAY_MINUTES + (change % DAY_MINUTES) + 20, point, phone: null, lies: false };
      }),
    ),
  );
  const honest = days.flatMap((day) =>
    Array.from({ length: PLAY.honest * 4 }, (_, nth): Event => {
      const minute = day * DAY_MINUTES + 300 + nth * 61;
      return { minute, point: (nth * 5 + day) % PLAY.points, phone: `honest-${nth % PLAY.honest}`, lies: false };
    }),
  );
  return [...vandals, ...owners, ...honest].sort((one, other) => one.minute - other.minute);
}

describe('twenty vandals with two thousand reports', () => {
  it('hold no false state for two hours, through the store, its limits and its standings', async () => {
    const ids: string[] = [];
    for (let nth = 0; nth < PLAY.points; nth += 1) ids.push(await registered(supply.service));
    const { app } = supply.service.running;
    const get = <T>(type: abstract new (...args: never[]) => T): T => app.get<T>(type as never, { strict: false });
    const [register, statements, words] = [get(SupplyRegister), get(SupplyStatements), get(TakeWord)];
    const [reports, points] = [get(SupplyReportStore), get(SupplyPointStore)];
    const rules = get(ReferenceData).maps.supplyRules.inForce('2021-08-11');
    const reporters = new Map<string, string>();
    const falseSince = new Map<string, number>();
    const told = { attempts: 0, refused: 0, unheard: 0, longest: 0 };

    const say = ({ point, phone, lies, minute }: Event): Promise<void> =>
      database.transaction(async (tx) => {
        const truth = truthAt(point, minute);
        const kind = lies ? (truth === 'open' ? 'closed' : 'open') : truth;
        const known = await register.load(tx, ids[point] ?? '');
        if (phone === null) return void (await statements.take(tx, known, { source: 'owner' }, { kind, goods: [] }));
        const reporterId = reporters.get(phone) ?? randomUUID();
        reporters.set(phone, reporterId);
        const saying = { kind, goods: [] } as const;
        const taken = await words.take(tx, known, { reporterId, actor: ANONYMOUS, saying });
        if (!taken.heard) told.unheard += 1;
        const about = {
          id: randomUUID(),
          pointId: known.id,
          communeCode: known.communeCode,
          source: 'citizen',
        } as const;
        const { heard, at, day } = taken;
        const digest = { key: Buffer.from(about.id), body: Buffer.alloc(1) };
        await reports.insert(tx, { ...about, ...saying, reporterId, heard, at, day }, digest);
      });
    const look = (minute: number): Promise<void> =>
      database.transaction(async (tx) => {
        for (const [nth, id] of ids.entries()) {
          const point = await points.find(tx, id);
          const { value } = shownState(point!.said, clock.now(), rules);
          const isFalse = (value === 'open' || value === 'closed') && value !== truthAt(nth, minute);
          const since = falseSince.get(id);
          if (since !== undefined) told.longest = Math.max(told.longest, minute - since);
          if (!isFalse) falseSince.delete(id);
          else if (since === undefined) falseSince.set(id, minute);
        }
      });

    const events = eventsOf();
    let next = 0;
    for (let minute = 0; minute < PLAY.days * DAY_MINUTES; minute += LOOK_MINUTES) {
      for (; (events[next]?.minute ?? Infinity) < minute; next += 1) {
        const event = events[next]!;
        clock.minute = event.minute;
        if (event.lies) told.attempts += 1;
        await say(event).catch((error: unknown) => {
          if (!(error instanceof Refused) || error.code !== 'too-many-reports-today') throw error;
          told.refused += 1;
        });
      }
      clock.minute = minute;
      await look(minute);
    }
    expect(told.attempts).toBe(PLAY.attempts);
    expect(told.refused).toBe(PLAY.attempts - PLAY.vandals * PLAY.days * rules.reports.perPhoneADay);
    expect(told.unheard).toBeGreaterThan(0);
    expect(told.longest).toBeGreaterThan(0);
    expect(told.longest).toBeLessThanOrEqual(FALSE_MINUTES_MAX);
  }, 120_000);
});
