import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientActor, eventuallyHolds, newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import {
  announce,
  DOCUMENT,
  levelOf,
  makeHamlets,
  withdraw,
  type DecisionAnswer,
  type LevelAnswer,
} from './level-answers.js';
import { officerOf, startGeoMaps } from './running-geo-maps.js';

/** 17:00 in Vietnam, when the province published its levels. */
const START = Date.parse('2021-11-05T10:00:00.000Z');
const HOUR_MS = 3_600_000;

let maps: ServiceInTest;
const others: ServiceInTest[] = [];
/** The same service so many hours later. */
async function later(hours: number): Promise<ServiceInTest> {
  const time = new Date(START + hours * HOUR_MS).toISOString();
  const other = await maps.another({ LACHAN_BUSINESS_TIME: time });
  others.push(other);
  return other;
}
beforeAll(async () => {
  maps = await startGeoMaps({ LACHAN_BUSINESS_TIME: new Date(START).toISOString() });
  await makeHamlets(maps, '31330', 1);
  await makeHamlets(maps, '31340', 1);
});
afterAll(async () => {
  for (const other of others) await other.stop();
  await maps.stop();
});

describe('a level', () => {
  it('holds at once where there was none, with its document, and the same day is told by day', async () => {
    const { status, body } = await announce(maps, '31318', 2, { as: officerOf('930'), reason: 'Ít ca bệnh' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ areaCode: '31318', value: 2, valueBefore: null, withdrawnAt: null });
    expect(body.from).toBe(body.announcedAt);
    expect(await levelOf(maps, '31318')).toMatchObject({
      ...{ level: 2, colour: 'yellow', inheritedFrom: null, since: body.from, exceptions: [], upcoming: null },
      ...{ document: DOCUMENT, reason: 'Ít ca bệnh', verified: false, on: '2021-11-05' },
    });
    expect((await levelOf(maps, '31318', '2021-11-04')).level).toBeNull();
    expect((await levelOf(maps, '31318', '2021-12-31')).level).toBe(2);
    expect((await levelOf(maps, '31319')).level).toBeUndefined();
  });

  it('of a commune at 3 except a hamlet at 4 is inherited by every other hamlet', async () => {
    const [, , third = ''] = await makeHamlets(maps, '31324', 4);
    const exceptions = [{ areaCode: third, value: 4, reason: 'Ổ dịch tại ấp' }];
    await announce(maps, '31324', 3, { exceptions });
    expect(await levelOf(maps, '31324')).toMatchObject({
      level: 3,
      exceptions: [{ areaCode: '31324-03', name: 'Ấp 3', level: 4, reason: 'Ổ dịch tại ấp' }],
    });
    expect(await levelOf(maps, '31324-03')).toMatchObject({ level: 4, inheritedFrom: null, reason: 'Ổ dịch tại ấp' });
    expect(await levelOf(maps, '31324-04')).toMatchObject({ name: 'Ấp 4', level: 3, inheritedFrom: '31324' });
  });

  it('of a hamlet is decided by itself or as an exception, and its list of decisions has both', async () => {
    const [first = '', second = ''] = await makeHamlets(maps, '31336', 2);
    expect(await levelOf(maps, first)).toMatchObject({ name: 'Ấp 1', level: null, inheritedFrom: null });
    const above = await announce(maps, '31336', 2, { exceptions: [{ areaCode: first, value: 3 }] });
    const own = await announce(maps, first, 2);
    const decided = async (area: string) => {
      const list = `/v1/area-levels/decisions?area=${area}`;
      const { body } = await maps.get<{ items: { id: string; areaCode: string }[] }>(list, { as: officerOf('93') });
      return body.items.map(({ id, areaCode }) => `${areaCode} ${id}`);
    };
    expect(await decided(first)).toEqual([`${first} ${own.body.id}`, `31336 ${above.body.id}`]);
    expect(await decided(second)).toEqual([]);
    expect(await decided('31336')).toEqual([`31336 ${above.body.id}`]);
    expect(await levelOf(maps, first)).toMatchObject({ level: 2, inheritedFrom: null });
    expect((await announce(maps, first, 4, { as: officerOf('931') })).status).toBe(404);
  });

  it('of a district holds in its communes, but for those with one of their own until that ends', async () => {
    await announce(maps, '931', 2);
    const own = await announce(maps, '31340', 1, { as: officerOf('931') });
    expect(await levelOf(maps, '31343')).toMatchObject({ level: 2, inheritedFrom: '931' });
    expect(await levelOf(maps, '31340')).toMatchObject({ level: 1, inheritedFrom: null });
    expect((await levelOf(maps, '931')).exceptions.map(({ areaCode }) => areaCode)).toEqual(['31340']);
    const ended = await announce(maps, '31340', 'inherited');
    expect(ended.body).toMatchObject({ value: 'inherited', valueBefore: 1 });
    expect(Date.parse(ended.body.from) - Date.parse(own.body.announcedAt)).toBeGreaterThan(47.9 * HOUR_MS);
    expect(await levelOf(maps, '31340')).toMatchObject({ level: 1, upcoming: { level: 2 } });
    const history = await maps.get<{ items: { level: number; inheritedFrom: string | null }[] }>(
      '/v1/areas/31340/level-history',
    );
    expect(history.body.items.map(({ level, inheritedFrom }) => [level, inheritedFrom])).toEqual([
      ...[
        [2, '931'],
        [1, null],
        [2, '931'],
      ],
    ]);
  });

  it('that was withdrawn gives way to what was announced before', async () => {
    await announce(maps, '31393', 2);
    const raised = await announce(maps, '31393', 4);
    const key = newIdempotencyKey();
    const [first, again] = [
      await withdraw(maps, raised.body.id, undefined, key),
      await withdraw(maps, raised.body.id, undefined, key),
    ];
    expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 201, 'true']);
    expect(again.body).toEqual(first.body);
    expect(first.body).toMatchObject({ id: raised.body.id, withdrawalReason: 'Nhầm địa bàn' });
    expect(await levelOf(maps, '31393')).toMatchObject({ level: 2, upcoming: null });
    const twice = await withdraw(maps, raised.body.id);
    expect([twice.status, twice.body.code]).toEqual([422, 'level-decision-withdrawn']);
  });
});

describe('the decisions of an area', () => {
  it('are listed with what was taken back and why, the newest first, page by page', async () => {
    const first = await announce(maps, '31450', 3);
    const second = await announce(maps, '31450', 2);
    await withdraw(maps, second.body.id);
    await announce(maps, '31342', 2);
    const page = async (query = '') =>
      (
        await maps.get<{ items: DecisionAnswer[]; nextCursor: string | null }>(
          `/v1/area-levels/decisions?area=31450&limit=1${query}`,
          { as: officerOf('93') },
        )
      ).body;
    const newest = await page();
    expect(newest.items).toMatchObject([{ id: second.body.id, value: 2, withdrawalReason: 'Nhầm địa bàn' }]);
    const rest = await page(`&cursor=${newest.nextCursor}`);
    expect(rest).toMatchObject({ items: [{ id: first.body.id, withdrawnAt: null }], nextCursor: null });
    expect((await maps.get('/v1/area-levels/decisions?area=31450')).status).toBe(401);
  });
});

describe('who may decide', () => {
  it.each([
    ['another district', '931', '31333'],
    ['a district above one', '930', '93'],
    ['one commune, of its district', '31333', '930'],
    ['another commune', '31330', '31333'],
  ])('is not an officer of %s', async (_, own, area) => {
    const answer = await announce(maps, area, 2, { as: officerOf(own) });
    expect([answer.status, answer.body.code, answer.body.errors[0]?.path]).toEqual([404, 'area-not-found', 'areaCode']);
  });

  it('decides of nothing outside by way of an exception', async () => {
    const exceptions = [{ areaCode: '31340', value: 4 }];
    const answer = await announce(maps, '930', 2, { as: officerOf('930'), exceptions });
    expect([answer.status, answer.body.errors[0]]).toMatchObject([
      422,
      { path: 'exceptions[0].areaCode', code: 'level-exception-not-below' },
    ]);
  });

  it('withdraws nothing of others: not even that it is there is told', async () => {
    const { body } = await announce(maps, '31396', 2);
    const answer = await withdraw(maps, body.id, officerOf('930'));
    expect([answer.status, answer.body.code]).toEqual([404, 'level-decision-not-found']);
    expect((await levelOf(maps, '31396')).level).toBe(2);
  });

  it('has the scope', async () => {
    const reader = clientActor('reader', ['area-levels:read', 'area-levels:write'], ['93']);
    expect((await announce(maps, '31333', 2, { as: reader })).status).toBe(403);
    const body = { areaCode: '31333', scheme: 'resolution-128', value: 2, document: DOCUMENT };
    expect((await maps.post('/v1/area-levels/decisions', { body })).status).toBe(401);
  });
});

describe('a request', () => {
  it('of one key makes one decision, however many come at once, and another body is refused', async () => {
    const key = newIdempotencyKey();
    const answers = await Promise.all(Array.from({ length: 6 }, () => announce(maps, '31399', 2, { key })));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 201));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const id = answers[0]?.body.id ?? '';
    const rows = await maps.database.query('SELECT FROM geo_maps.level_decision WHERE area_code = $1', ['31399']);
    expect(rows).toHaveLength(1);
    await withdraw(maps, id);
    expect((await announce(maps, '31399', 2, { key })).body).toEqual(answers[0]?.body);
    expect((await announce(maps, '31399', 3, { key })).status).toBe(409);
  });

  it.each<[string, object, string, string, number]>([
    ['no document', { document: undefined }, 'document', 'missing', 400],
    ['a level that is none', { value: 5 }, 'value', 'level-value-unknown', 400],
    ['a colour of Resolution 128', { value: 'red' }, 'value', 'level-value-not-of-scheme', 422],
    ['an area that is none', { areaCode: 'X' }, 'areaCode', 'malformed', 400],
    ['an unknown area', { areaCode: '99999' }, 'areaCode', 'area-not-found', 404],
    [
      'a hamlet of elsewhere',
      { exceptions: [{ areaCode: '31340-01', value: 4 }] },
      'exceptions[0].areaCode',
      'level-exception-not-below',
      422,
    ],
    [
      'itself as exception',
      { exceptions: [{ areaCode: '31330', value: 4 }] },
      'exceptions[0].areaCode',
      'level-exception-not-below',
      422,
    ],
    [
      'an exception twice',
      {
        exceptions: [
          { areaCode: '31330-01', value: 4 },
          { areaCode: '31330-01', value: 3 },
        ],
      },
      'exceptions[1].areaCode',
      'not-unique',
      422,
    ],
    [
      'an exception that inherits',
      { exceptions: [{ areaCode: '31330-01', value: 'inherited' }] },
      'exceptions[0].value',
      'level-value-unknown',
      400,
    ],
    ['a phone in what is published', { reason: 'Gọi 0912 345 678' }, 'reason', 'text-has-personal-number', 400],
    [
      'a day that is none',
      { document: { number: '1', issuedOn: '2021-02-30' } },
      'document.issuedOn',
      'malformed',
      400,
    ],
    ['another scheme', { scheme: 'decision-2686', value: 'red' }, 'scheme', 'level-scheme-not-in-force', 422],
    ['a field that is none', { until: '2021-12-01' }, 'until', 'unknown-field', 400],
  ])('with %s is refused by its field', async (_, change, path, code, status) => {
    const body = { areaCode: '31330', scheme: 'resolution-128', value: 2, document: DOCUMENT, ...change };
    const answer = await maps.post<DecisionAnswer>('/v1/area-levels/decisions', { as: officerOf('93'), body });
    expect([answer.status, answer.body.errors[0]]).toMatchObject([status, { path, code }]);
  });

  it('leaves an audit row and an event without any reason in it', async () => {
    const { body } = await announce(maps, '31402', 2, { reason: 'Lý do riêng' });
    const audit = await maps.database.query<{ action: string }>('SELECT action FROM audit.entry WHERE object_id = $1', [
      body.id,
    ]);
    expect(audit).toEqual([{ action: 'area-level.announced' }]);
    const [event] = await maps.database.query<{ aggregate_version: number; data: object }>(
      "SELECT aggregate_version, data FROM messaging.event WHERE aggregate_id = '31402'",
    );
    expect(event).toMatchObject({ aggregate_version: 1, data: { day: '2021-11-05', value: 2, valueBefore: null } });
    expect(JSON.stringify(event)).not.toContain('riêng');
  });

  it('for the level of what is no area is refused', async () => {
    const answers = await Promise.all(
      ['99', '31372', '99999-01', '31318-77', '31318--', 'x'].map((area) => maps.get(`/v1/areas/${area}/level`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 400, 400]);
  });
});

/** The last that is decided here: what is announced later is announced after it, whatever an earlier clock says. */
describe('as time passes', () => {
  it('a level is raised 48 hours after it was announced, and lowered at once; and until then everybody is told', async () => {
    await announce(maps, '31321', 1);
    const { body } = await announce(maps, '31321', 3);
    expect(Date.parse(body.from) - Date.parse(body.announcedAt)).toBe(48 * HOUR_MS);
    expect(await levelOf(maps, '31321')).toMatchObject({ level: 1, upcoming: { level: 3, from: body.from } });
    expect((await levelOf(maps, '31321', '2021-11-06')).level).toBe(1);
    expect((await levelOf(maps, '31321', '2021-11-07')).level).toBe(3);
    const almost = await later(47.9);
    expect((await levelOf(almost, '31321')).level).toBe(1);
    const then = await later(48.1);
    expect(await levelOf(then, '31321')).toMatchObject({ level: 3, upcoming: null, since: body.from });
    const lowered = await announce(then, '31321', 2);
    expect(lowered.body).toMatchObject({ valueBefore: 3, from: lowered.body.announcedAt });
    expect((await levelOf(then, '31321')).level).toBe(2);
    expect((await levelOf(maps, '31321')).level).toBe(1);
  });

  it('a process that has told a level already tells the next one when the notice ends', async () => {
    // Ten hours a second.
    const fast = await startGeoMaps({ LACHAN_BUSINESS_TIME: '2021-11-05T10:00:00.000Z,36000' });
    try {
      await announce(fast, '31318', 1);
      await announce(fast, '31318', 3);
      await levelOf(fast, '31318');
      await eventuallyHolds(async () => expect((await levelOf(fast, '31318')).level).toBe(3));
    } finally {
      await fast.stop();
    }
  }, 30_000);
});

describe('before Resolution 128', () => {
  it('colours of 2686 are decided, hold at once, and give way on their own day', async () => {
    const august = await startGeoMaps();
    try {
      const refused = await announce(august, '935', 3);
      expect([refused.status, refused.body.errors[0]?.code]).toEqual([422, 'level-scheme-not-in-force']);
      await announce(august, '935', 'yellow', { scheme: 'decision-2686' });
      const red = await announce(august, '935', 'red', { scheme: 'decision-2686' });
      expect(red.body).toMatchObject({ value: 'red', valueBefore: 'yellow', from: red.body.announcedAt });
      const colour = ({ level, colour: one }: LevelAnswer) => [level, one];
      expect(colour(await levelOf(august, '935'))).toEqual([null, 'red']);
      expect(colour(await levelOf(august, '935', '2021-10-11'))).toEqual([null, 'red']);
      expect(colour(await levelOf(august, '935', '2021-10-12'))).toEqual([null, null]);
      const october = await august.another({ LACHAN_BUSINESS_TIME: '2021-10-11T03:00:00.000Z' });
      try {
        await announce(october, '935', 2);
        expect(colour(await levelOf(october, '935'))).toEqual([2, 'yellow']);
      } finally {
        await october.stop();
      }
    } finally {
      await august.stop();
    }
  });
});
