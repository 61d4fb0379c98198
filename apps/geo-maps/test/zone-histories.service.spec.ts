import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '#libs/http';
import type { ServiceInTest } from '#libs/testing';
import { startGeoMaps } from './running-geo-maps.js';
import { DISTRICT, OTHER_DISTRICT, PROVINCE, ZoneDesk, type ZoneInTest } from './zones-in-test.js';

/** Processes of one service on different days, the later ones around midnight in Vietnam. */
const TIMES = ['2021-08-12T16:59:58.000Z', '2021-08-13T17:00:02.000Z', '2021-08-18T05:00:00.000Z'];
const HOUR_MS = 3_600_000;
const START = Date.parse('2021-08-11T00:00:00Z');
/** From the mildest to the strictest. */
const SORTS = [
  { kind: 'directive-area', directive: 'directive-15' },
  { kind: 'directive-area', directive: 'directive-16' },
  { kind: 'medical-isolation' },
  { kind: 'blockade-area' },
];
const AREAS = ['31318', '31321', '930', '93'];
/** Each area with all that lie above it. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  '31318': ['31318', '930', '93'],
  '31321': ['31321', '930', '93'],
  '31411': ['31411', '931', '93'],
};
const OFFICERS = [DISTRICT, PROVINCE, OTHER_DISTRICT];

const drawnAct = fc.record({
  act: fc.constantFrom('draft', 'draft', 'change', 'publish', 'publish', 'publish', 'reject', 'end', 'end', 'withdraw'),
  /** Of those that there are by then. */
  which: fc.nat(100),
  officer: fc.nat(OFFICERS.length - 1),
  sort: fc.nat(SORTS.length - 1),
  area: fc.constantFrom(...AREAS),
  fromHour: fc.integer({ min: -24, max: 120 }),
  hours: fc.option(fc.integer({ min: 1, max: 150 })),
  endHour: fc.integer({ min: 0, max: 200 }),
});
type DrawnAct = typeof drawnAct extends fc.Arbitrary<infer Act> ? Act : never;

/** What an onlooker knows of a zone who only noted which acts were accepted, and when. */
interface Noted {
  readonly id: string;
  version: number;
  sort: number;
  area: string;
  from: number;
  to: number;
  publishedAt: number;
  withdrawnAt: number;
}

const instant = (hour: number): string => new Date(START + hour * HOUR_MS).toISOString();
const holds = ({ from, to, publishedAt, withdrawnAt }: Noted, at: number): boolean =>
  publishedAt <= at && from <= at && at < to && at < withdrawnAt;

let services: ServiceInTest[] = [];
beforeAll(async () => {
  const first = await startGeoMaps();
  services = [first, ...(await Promise.all(TIMES.map((time) => first.another({ LACHAN_BUSINESS_TIME: time }))))];
});
afterAll(async () => {
  for (const one of services.toReversed()) await one.stop();
});

class Onlooker {
  readonly zones: Noted[] = [];

  constructor(public desk: ZoneDesk) {}

  async see({ act, which, officer, sort, area, fromHour, hours, endHour }: DrawnAct): Promise<void> {
    const as = OFFICERS[officer] ?? DISTRICT;
    const to = hours === null ? Infinity : START + (fromHour + hours) * HOUR_MS;
    const form = {
      ...{ ...SORTS[sort], areaCodes: [area], from: instant(fromHour) },
      ...(hours !== null && { to: instant(fromHour + hours) }),
    };
    const said = { sort, area, from: START + fromHour * HOUR_MS, to };
    if (act === 'draft') return this.draft(form, said, as);
    const zone = this.zones[which % Math.max(1, this.zones.length)];
    if (!zone) return;
    if (act === 'change') return this.change(zone, form, said, as);
    const { status, body } = await this.act(zone.id, act, instant(endHour), as);
    if (as === OTHER_DISTRICT) expect(status).toBe(404);
    if (status !== 201) return;
    zone.version = body.version;
    if (act === 'publish') zone.publishedAt = Date.parse(body.publishedAt ?? '');
    if (act === 'end') zone.to = START + endHour * HOUR_MS;
    if (act === 'withdraw') zone.withdrawnAt = await this.lastActAt(zone.id);
  }

  private async draft(form: object, said: Pick<Noted, 'sort' | 'area' | 'from' | 'to'>, as: Actor): Promise<void> {
    const { status, body } = await this.desk.draft(form, { as });
    expect(status).toBe(as === PROVINCE || (as === DISTRICT && said.area !== '93') ? 201 : 422);
    if (status !== 201) return;
    this.zones.push({ id: body.id, version: 1, ...said, publishedAt: Infinity, withdrawnAt: Infinity });
  }

  private async change(zone: Noted, form: object, said: object, as: Actor): Promise<void> {
    const { status, body } = await this.desk.change(zone.id, zone.version, form, as);
    if (status === 200) Object.assign(zone, said, { version: body.version });
  }

  private act(id: string, act: string, at: string, as: Actor): ReturnType<ZoneDesk['publish']> {
    if (act === 'publish') return this.desk.publish(id, { as });
    if (act === 'reject') return this.desk.act(id, 'decisions', { decision: 'reject', reason: 'Không' }, { as });
    return act === 'end' ? this.desk.end(id, at, { as }) : this.desk.withdraw(id, { as });
  }

  private async lastActAt(id: string): Promise<number> {
    const path = `/v1/zones/drafts/${id}`;
    const { body } = await this.desk.service.get<{ history: { at: string }[] }>(path, { as: PROVINCE });
    return Date.parse(body.history.at(-1)?.at ?? '');
  }

  /** Asks what holds in an area, at an instant or now, and compares it with what was noted. */
  async compare(area: string, on?: number): Promise<void> {
    const query = on === undefined ? '' : `&on=${new Date(on).toISOString()}`;
    const { body } = await this.desk.service.get<{
      readonly at: string;
      readonly zones: readonly ZoneInTest[];
      readonly strictest: ZoneInTest | null;
    }>(`/v1/zones/at?area=${area}${query}`);
    const own = new Map(this.zones.map((zone) => [zone.id, zone]));
    const found = body.zones.filter(({ id }) => own.has(id));
    const at = Date.parse(body.at);
    if (on !== undefined) expect(at).toBe(on);
    const expected = this.zones.filter((zone) => PATHS[area]?.includes(zone.area) && holds(zone, at));
    expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(found.map(({ id }) => own.get(id)?.sort)).toEqual(
      expected.map(({ sort }) => sort).sort((one, other) => other - one),
    );
    expect(body.strictest?.id).toBe(body.zones[0]?.id);
  }

  /** Every instant at which anything begins or ends, the millisecond before, and some between. */
  instants(): number[] {
    const edges = this.zones.flatMap(({ from, to, publishedAt, withdrawnAt }) => [from, to, publishedAt, withdrawnAt]);
    const known = [...new Set(edges.filter(Number.isFinite))];
    return [...known.flatMap((edge) => [edge - 1, edge]), ...[0, 50, 150].map((hour) => START + hour * HOUR_MS)];
  }
}

it('tells at any instant what follows from the history of decisions, whatever it was', async () => {
  const history = fc.array(drawnAct, { minLength: 20, maxLength: 32 });
  await fc.assert(
    fc.asyncProperty(history, async (acts) => {
      const [first] = services;
      if (!first) throw new Error('No service runs');
      const onlooker = new Onlooker(new ZoneDesk(first));
      for (const [index, act] of acts.entries()) {
        const service = services[Math.floor((index * services.length) / acts.length)] ?? first;
        onlooker.desk = new ZoneDesk(service);
        await onlooker.see(act);
        await onlooker.compare(Object.keys(PATHS)[index % 3] ?? '31318');
      }
      for (const area of Object.keys(PATHS)) {
        for (const at of onlooker.instants()) await onlooker.compare(area, at);
      }
      expect(onlooker.zones.length).toBeGreaterThan(0);
    }),
    { numRuns: 5, seed: 20_210_811, endOnFailure: true },
  );
}, 120_000);
