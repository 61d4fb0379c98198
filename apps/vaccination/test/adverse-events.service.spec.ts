import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientActor, type ServiceInTest } from '#libs/testing';
import { AlarmSevereEventsJob } from '../src/adverse-events/alarm-severe-events.job.js';
import { act, auditsOf, DOSE_DAY, factsOf, fever, giveDose, report, reported } from './adverse-events-in-test.js';
import { DISTRICT, FACILITY_A, FACILITY_B, PROVINCE, SITE_A, SITE_B, startVaccination } from './running-vaccination.js';

let service: ServiceInTest;

beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

const show = (id: string, as = FACILITY_A) => service.get(`/v1/adverse-events/${id}`, { as });
const list = async (query: string, as = FACILITY_A) =>
  ((await service.get(`/v1/adverse-events?${query}`, { as })).body.items ?? []) as Record<string, unknown>[];
const countsOf = async (id: string) => (await factsOf(service, 'adverse-event-counted', id)).map(({ data }) => data);
const alarmsOf = async (id: string) =>
  (await factsOf(service, 'adverse-event-overdue-changed', id)).map(({ data }) => data);

describe('an adverse event', () => {
  it('is told of a dose, listed by product and lot, and counted without anybody’s person', async () => {
    const dose = await giveDose(service, { lot: 'LOTA1' });
    const answer = await report(service, {
      dose: { id: dose.id },
      ...fever({ note: 'Bà Nguyễn Thị Kín nghỉ tại trạm' }),
    });
    expect(answer).toMatchObject({ status: 201, body: { version: 1, severity: 'common', dueAt: null } });
    const id = String(answer.body.id);
    expect(await list('vaccine=astrazeneca&lot=lota1')).toMatchObject([
      { id, doseId: dose.id, doseDay: DOSE_DAY, doseFacility: SITE_A, facilityCode: SITE_A, reportedBy: 'staff' },
    ]);
    expect(await list('lot=LOTA2')).toEqual([]);
    const counted = { day: DOSE_DAY, vaccine: 'astrazeneca', lot: 'LOTA1', facilityCode: SITE_A, origin: 'facility' };
    const after = { ...counted, communeCode: '31318', severity: 'common', reactions: ['fever-below-39', 'chills'] };
    expect(await countsOf(id)).toEqual([{ before: null, after }]);
    expect((await show(id)).body.changes).toMatchObject([
      { act: 'reported', actor: 'client facility-a', note: 'Bà Nguyễn Thị Kín nghỉ tại trạm' },
    ]);
    expect([
      await auditsOf(service, 'adverse-event.reported', id),
      await auditsOf(service, 'adverse-event.read', id),
    ]).toEqual([...[1, 1]]);
    const [stored] = await service.database.query<{ hits: number }>(
      `SELECT count(*)::int AS hits FROM vaccination.adverse_event_change c, messaging.event e
       WHERE c::text LIKE '%Nguyễn%' OR e.data::text LIKE '%Nguyễn%' OR position(convert_to('Nguyễn', 'UTF8') IN c.sealed) > 0`,
    );
    expect(stored?.hits).toBe(0);
  });

  it('is one, whoever repeats the request at the same moment', async () => {
    const dose = await giveDose(service);
    const body = { dose: { id: dose.id }, ...fever() };
    const key = 'one-event-however-often-it-is-told';
    const answers = await Promise.all([1, 2, 3].map(() => report(service, body, FACILITY_A, key)));
    expect(new Set(answers.map(({ status, body: told }) => `${status} ${String(told.id)}`)).size).toBe(1);
    await act(service, String(answers[0]?.body.id), 'amendments', { severity: 'severe' });
    const again = await report(service, body, FACILITY_A, key);
    expect([again.status, again.body]).toEqual([201, answers[0]?.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await report(service, { ...body, severity: 'severe' }, FACILITY_A, key)).toMatchObject({ status: 409 });
    expect(await list(`doseId=${dose.id}`)).toHaveLength(1);
  });

  it.each([
    [{ onset: { on: '2021-08-08' } }, 422, 'onset', 'onset-before-dose'],
    [{ onset: { at: '2021-08-11T16:00:00+07:00' } }, 422, 'onset', 'time-in-the-future'],
    [{ noticedAt: '2021-08-10T07:00:00+07:00' }, 422, 'noticedAt', 'noticed-before-onset'],
    [{ reactions: ['fever'] }, 400, 'reactions[0]', 'not-one-of'],
    [{ reactions: [] }, 400, 'reactions', 'too-few'],
    [{ onset: {} }, 400, 'onset', 'no-known-shape'],
    [{ facilityCode: SITE_B }, 404, 'facilityCode', 'facility-not-found'],
  ])('is refused where it cannot be so, and the field is named: %j', async (change, status, path, code) => {
    const dose = await giveDose(service);
    const refused = await report(service, { dose: { id: dose.id }, ...fever(change) });
    expect([refused.status, refused.body.errors]).toEqual([status, [expect.objectContaining({ path, code })]]);
    expect(await list(`doseId=${dose.id}`)).toEqual([]);
  });

  it('is amended and never edited: every line of its history stays', async () => {
    const id = await reported(service, (await giveDose(service)).id);
    const amended = await act(service, id, 'amendments', { treatedAt: 'district-hospital', note: 'Chuyển viện' });
    expect(amended).toMatchObject({ status: 201, body: { version: 2, severity: 'common' } });
    const worse = await act(service, id, 'amendments', { result: 'severe-event', reactions: ['rash', 'other'] });
    expect(worse).toMatchObject({
      ...{ status: 201, body: { severity: 'severe', dueAt: expect.stringMatching(/^2021-08-12T08:/) } },
    });
    expect(await act(service, id, 'amendments', { result: 'severe-event' })).toMatchObject({
      ...{ status: 422, body: { code: 'amendment-changes-nothing' } },
    });
    expect(await act(service, id, 'amendments', { onset: { on: '2021-08-01' } })).toMatchObject({
      ...{ status: 422, body: { code: 'onset-before-dose' } },
    });
    expect((await show(id)).body.changes).toMatchObject([
      { act: 'reported', after: { severity: 'common', treatedAt: null, result: null } },
      { act: 'amended', after: { treatedAt: 'district-hospital', result: null }, note: 'Chuyển viện' },
      { act: 'amended', after: { severity: 'severe', result: 'severe-event', reactions: ['rash', 'other'] } },
    ]);
    const [, change, ...others] = await countsOf(id);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ before: { severity: 'common' }, after: { severity: 'severe' } });
  });

  it('is withdrawn with a reason, stays on record and counts no longer', async () => {
    const id = await reported(service, (await giveDose(service)).id);
    expect(await act(service, id, 'withdrawals', { because: 'duplicate' }, FACILITY_B)).toMatchObject({ status: 404 });
    expect(await act(service, id, 'withdrawals', { because: 'duplicate' })).toMatchObject({ status: 201 });
    expect((await countsOf(id)).at(-1)).toMatchObject({ before: { severity: 'common' }, after: null });
    expect((await show(id)).body).toMatchObject({ withdrawnBecause: 'duplicate', withdrawnAt: expect.any(String) });
    expect(await act(service, id, 'amendments', { severity: 'severe' })).toMatchObject({
      ...{ status: 409, body: { code: 'adverse-event-withdrawn' } },
    });
  });
});

describe('a severe event', () => {
  it('is due within a day after it was noticed, alarmed of once, and late until the department is told', async () => {
    const dose = await giveDose(service, { lot: 'LOTS1' });
    const times = { onset: { at: '2021-08-10T07:30:00+07:00' }, noticedAt: '2021-08-10T14:00:00+07:00' };
    const id = await reported(service, dose.id, { ...times, severity: 'severe' });
    const inTime = await reported(service, dose.id, { severity: 'severe', noticedAt: '2021-08-11T14:00:00+07:00' });
    expect(await list('lot=LOTS1&notification=waiting')).toHaveLength(2);
    expect(await list('lot=LOTS1&notification=overdue')).toMatchObject([{ id, dueAt: '2021-08-11T07:00:00.000Z' }]);
    const job = service.running.app.get(AlarmSevereEventsJob, { strict: false });
    expect(await job.isDue()).toBe(true);
    await Promise.all([job.run(), job.run()]);
    expect(await job.isDue()).toBe(false);
    const alarm = { day: '2021-08-11', stage: 'notification', facilityCode: SITE_A, communeCode: '31318' };
    expect(await alarmsOf(id)).toEqual([{ ...alarm, overdue: true }]);
    expect(await alarmsOf(inTime)).toEqual([]);
    expect(await act(service, id, 'notifications', { note: 'Đã gọi Sở Y tế' })).toMatchObject({ status: 201 });
    expect(await alarmsOf(id)).toEqual([
      { ...alarm, overdue: true },
      { ...alarm, overdue: false },
    ]);
    expect(await list('lot=LOTS1&notification=done')).toMatchObject([{ id, notifiedAt: expect.any(String) }]);
    expect(await act(service, id, 'notifications', {})).toMatchObject({
      ...{ status: 409, body: { code: 'department-told-before' } },
    });
  });

  it('that turns out to be common or told twice is late no longer', async () => {
    const late = { severity: 'severe', noticedAt: '2021-08-10T08:00:00+07:00' };
    const [common, twice] = [
      await reported(service, (await giveDose(service)).id, late),
      await reported(service, (await giveDose(service)).id, late),
    ];
    await service.running.app.get(AlarmSevereEventsJob, { strict: false }).run();
    await act(service, common, 'amendments', { severity: 'common' });
    await act(service, twice, 'withdrawals', { because: 'entered-in-error' });
    for (const id of [common, twice]) expect((await alarmsOf(id)).map(({ overdue }) => overdue)).toEqual([true, false]);
    expect(await act(service, common, 'notifications', {})).toMatchObject({
      ...{ status: 422, body: { code: 'adverse-event-not-severe' } },
    });
  });
});

describe('a facility that observes', () => {
  it('tells of another’s dose by what the person holds or is, never by an id', async () => {
    const dose = await giveDose(service, { lot: 'LOTB1' });
    const { fullName, phone } = dose.person;
    const by = (named: object, as = FACILITY_B) => report(service, { dose: named, ...fever() }, as);
    expect(await by({ id: dose.id })).toMatchObject({ status: 404, body: { code: 'dose-not-found' } });
    const who = { fullName, birth: { date: '1984-03-01' } };
    const wrong = await by({ ...who, lastFour: '0001' });
    expect(wrong).toMatchObject({ status: 404, body: { code: 'dose-not-found', errors: [{ path: 'dose' }] } });
    const told = await by({ ...who, lastFour: String(phone).slice(-4) });
    expect(told.status).toBe(201);
    expect(await list(`doseId=${dose.id}`, FACILITY_B)).toMatchObject([{ facilityCode: SITE_B, doseFacility: SITE_A }]);
    const { qr } = (await service.post('/v1/vaccination-certificates', { as: FACILITY_A, body: { doseId: dose.id } }))
      .body;
    expect((await by({ reference: qr })).status).toBe(201);
    expect((await by({ reference: dose.id })).status).toBe(201);
    expect(await by({ reference: 'URN:UVCI:01:VN:LC93/NOBODY#A' })).toMatchObject({ status: 404 });
    expect(await list('lot=LOTB1', FACILITY_B)).toHaveLength(3);
  });

  it('follows it alone; who gave the dose and the officers of both areas see it', async () => {
    const dose = await giveDose(service);
    const { body } = await report(service, { dose: { reference: dose.id }, ...fever() }, FACILITY_B);
    const id = String(body.id);
    expect(
      await Promise.all([FACILITY_A, FACILITY_B, DISTRICT, PROVINCE].map(async (as) => (await show(id, as)).status)),
    ).toEqual([...[200, 200, 200, 200]]);
    const elsewhere = clientActor('district-health-931', DISTRICT.scopes, ['932']);
    expect(await show(id, elsewhere)).toMatchObject({ status: 404, body: { code: 'adverse-event-not-found' } });
    expect(await list(`doseId=${dose.id}`, elsewhere)).toEqual([]);
    expect(await act(service, id, 'amendments', { severity: 'severe' }, FACILITY_A)).toMatchObject({ status: 404 });
    expect(await act(service, id, 'amendments', { severity: 'severe' }, DISTRICT)).toMatchObject({ status: 201 });
  });
});

describe('what is counted of events', () => {
  const change = (doseId: string, kind: string, body: object) =>
    service.post(`/v1/doses/${doseId}/${kind}`, { as: FACILITY_A, body: { reason: 'Nhập nhầm', ...body } });

  it('follows the dose: another lot, another witness, none any more', async () => {
    const dose = await giveDose(service, { lot: 'LOTC1' });
    const id = await reported(service, dose.id);
    await change(dose.id, 'corrections', { lot: 'LOTC2', administered: { on: '2021-08-08' } });
    expect((await countsOf(id)).at(-1)).toMatchObject({
      before: { lot: 'LOTC1' },
      after: { lot: 'LOTC2', day: '2021-08-08' },
    });
    expect(await list('lot=LOTC2')).toMatchObject([{ id, doseDay: '2021-08-08' }]);
    await change(dose.id, 'withdrawals', {});
    expect((await countsOf(id)).at(-1)).toMatchObject({ after: null });
    expect((await show(id)).body).toMatchObject({ withdrawnAt: null, lot: 'LOTC2' });
    expect((await show(id)).body.changes).toMatchObject([
      { act: 'reported' },
      { act: 'dose-changed' },
      { act: 'dose-changed' },
    ]);
    expect(await report(service, { dose: { id: dose.id }, ...fever() })).toMatchObject({
      ...{ status: 409, body: { code: 'dose-withdrawn' } },
    });
  });

  it('is that of the dose where the entry is a witness, and its own where the other entry goes', async () => {
    const dose = await giveDose(service, { lot: 'LOTD1' });
    const body = { person: dose.person, vaccine: 'astrazeneca', lot: 'LOTD1', administered: { on: DOSE_DAY } };
    const witness = await service.post('/v1/doses', {
      ...{ as: FACILITY_B, body: { ...body, facilityCode: SITE_B, origin: 'facility' } },
    });
    expect(witness.body).toMatchObject({ id: dose.id, state: 'joined' });
    const told = await report(service, { dose: { id: witness.body.entryId }, ...fever() }, FACILITY_B);
    const id = String(told.body.id);
    expect((await countsOf(id)).at(-1)).toMatchObject({ after: { lot: 'LOTD1', facilityCode: SITE_A } });
    await change(dose.id, 'withdrawals', {});
    expect((await countsOf(id)).at(-1)).toMatchObject({
      after: { lot: 'LOTD1', facilityCode: SITE_B, communeCode: '31340' },
    });
  });

  it('is, after any order of acts at once, what stands', async () => {
    const doses = await Promise.all([1, 2, 3].map((n) => giveDose(service, { lot: `LOTE${n}` })));
    const events = await Promise.all(doses.flatMap(({ id }) => [reported(service, id), reported(service, id)]));
    const acts = [
      ...events.map(
        (id, index) => () => act(service, id, 'amendments', { severity: index % 2 ? 'severe' : 'common', note: 'x' }),
      ),
      ...doses.map(
        ({ id }, index) =>
          () =>
            change(id, 'corrections', { lot: `LOTF${index}` }),
      ),
      ...events.slice(0, 2).map((id) => () => act(service, id, 'withdrawals', { because: 'duplicate' })),
      () => change(doses[2]!.id, 'withdrawals', {}),
      ...doses.map(
        ({ id }) =>
          () =>
            report(service, { dose: { id }, ...fever() }),
      ),
    ];
    const statuses = (await Promise.all(acts.map((one) => one()))).map(({ status }) => status);
    expect(statuses.every((status) => [201, 409].includes(status))).toBe(true);
    const [difference] = await service.database.query<{ differing: number }>(
      `WITH last AS (
         SELECT DISTINCT ON (aggregate_id) aggregate_id, data::jsonb->'after' AS after FROM messaging.event
         WHERE type = 'vn.lachan.vaccination.adverse-event-counted.v1' ORDER BY aggregate_id, position DESC
       ), standing AS (
         SELECT e.id::text AS id, CASE WHEN e.withdrawn_at IS NULL AND h.published IS NOT NULL THEN
             jsonb_build_object('day', h.day, 'lot', h.lot, 'severity', e.severity) END AS after
         FROM vaccination.adverse_event e JOIN vaccination.dose d ON d.id = e.dose_id
         JOIN vaccination.dose h ON h.id = coalesce(d.joined_into, d.id)
       )
       SELECT count(*)::int AS differing FROM standing s LEFT JOIN last l ON l.aggregate_id = s.id
       WHERE s.after IS DISTINCT FROM (CASE WHEN l.after <> 'null'::jsonb THEN jsonb_build_object(
         'day', l.after->'day', 'lot', l.after->'lot', 'severity', l.after->'severity') END)`,
    );
    expect(difference?.differing).toBe(0);
  });
});
