import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/http';
import { clientActor, newIdempotencyKey } from '#libs/testing';
import { StaffAccountsQuery } from '../src/accounts/staff-accounts.query.js';
import { SetCredentialsUseCase } from '../src/passwords/set-credentials.use-case.js';
import { ROLES, type RoleName } from '../src/roles/role.rules.js';
import { SCOPES } from '../src/roles/scope.rules.js';
import { RunningIdentity } from './running-identity.js';

const actorOf = (role: RoleName, areas: string[]): Actor => ({
  ...clientActor(`${role}-${areas.join()}`, ROLES[role].scopes, areas),
  kind: 'staff',
});
const PROVINCE = clientActor('administrator', SCOPES, ['93']);
const OF_930 = actorOf('district-administrator', ['930']);
const OF_931 = actorOf('district-administrator', ['931']);
const GATEWAY: Actor = { kind: 'system', id: 'gateway', name: 'gateway', scopes: ['disabled-clients:read'], areas: [] };
const CHECKPOINT = { code: 'CP-930', name: 'Chốt thử', kinds: ['checkpoint'], communeCode: '31318' };

interface StaffAnswer {
  id: string;
  email: string;
  startPassword: string | null;
  role: string;
  state: string;
  version: number;
  code?: string;
}

describe('staff', () => {
  let identity: RunningIdentity;
  let made = 0;

  beforeAll(async () => {
    identity = await RunningIdentity.start();
    await identity.service.post('/v1/facilities', { as: PROVINCE, body: CHECKPOINT });
  });

  afterAll(() => identity.stop());

  const officer = (over: object = {}): Record<string, unknown> => {
    made += 1;
    const person = { name: `Nguyễn Thử Số ${made}`, email: `so-${made}@lachan.example` };
    return { ...person, role: 'commune-officer', areas: ['31318'], ...over };
  };
  const create = (body: object, as: Actor = PROVINCE, key?: string) =>
    identity.service.post<StaffAnswer>('/v1/staff', { as, body, ...(key !== undefined && { key }) });
  const created = async (over: object = {}) => (await create(officer(over))).body;
  const act = (id: string, action: string, version: number, as = PROVINCE) =>
    identity.service.post<StaffAnswer>(`/v1/staff/${id}/${action}`, { as, headers: { 'if-match': `"${version}"` } });
  const setGrant = (id: string, version: number, body: object, as = PROVINCE) =>
    identity.service.send<StaffAnswer>('PUT', `/v1/staff/${id}/grant`, {
      as,
      body,
      headers: { 'if-match': `"${version}"`, 'content-type': 'application/json' },
    });
  const refused = async () => {
    const path = '/internal/disabled-clients';
    const { body } = await identity.service.get<{ staff: { id: string; madeBefore: number | null }[] }>(path, {
      as: GATEWAY,
    });
    return new Map(body.staff.map(({ id, madeBefore }) => [id, madeBefore]));
  };
  const accounts = () => identity.service.running.app.get(StaffAccountsQuery, { strict: false });

  it('are created with a start password, found by any spelling of the e-mail, and stored sealed', async () => {
    const answer = await create(officer({ email: 'Thu.Mai@Lachan.example', name: 'Trần Thử Mai' }));
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.body.startPassword).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/);
    expect(await accounts().findByEmail(' thu.mai@LACHAN.example ')).toMatchObject({
      id: answer.body.id,
      role: 'commune-officer',
      scopes: ROLES['commune-officer'].scopes,
      needsSecondFactor: true,
    });
    const rows = await identity.service.database.query('SELECT * FROM identity.staff');
    const log = await identity.service.database.query('SELECT * FROM audit.entry');
    const stored = JSON.stringify([rows, log]);
    for (const secret of ['Mai', 'mai@', answer.body.startPassword]) expect(stored).not.toContain(secret);
  });

  it('are created once by twenty requests at once, of which one is told the password', async () => {
    const [body, key] = [officer(), newIdempotencyKey()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => create(body, PROVINCE, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body: one }) => one.id)).size).toBe(1);
    expect(answers.filter(({ body: one }) => one.startPassword !== null)).toHaveLength(1);
    expect((await create({ ...body, name: 'Lê Thử Khác' }, PROVINCE, key)).status).toBe(409);
    expect(await create(body)).toMatchObject({ status: 409, body: { code: 'email-taken' } });
  });

  it.each<[string, object, Actor, number, string, string]>([
    ['an area that does not exist', { areas: ['999'] }, PROVINCE, 422, 'unknown-area', 'areas[0]'],
    ['a neighbour’s area', { areas: ['931'] }, OF_930, 422, 'area-not-yours', 'areas[0]'],
    ['the whole province, by a district', { areas: ['93'] }, OF_930, 422, 'area-not-yours', 'areas[0]'],
    ['a role above one’s own', { role: 'province-administrator' }, OF_930, 422, 'role-not-yours', 'role'],
    ['a role with a scope that one lacks', { role: 'contact-tracer' }, OF_930, 422, 'role-not-yours', 'role'],
    ['no area', { areas: [] }, PROVINCE, 422, 'areas-needed', 'areas'],
    [
      'neither area nor facility',
      { role: 'checkpoint-officer', areas: [] },
      PROVINCE,
      422,
      'areas-or-facility-needed',
      'areas',
    ],
    ['a facility that is not there', { facility: 'CP-NONE' }, PROVINCE, 422, 'unknown-facility', 'facility'],
    ['a facility of neighbours', { areas: ['931'], facility: 'CP-930' }, OF_931, 422, 'unknown-facility', 'facility'],
    ['an end in the past', { expiresAt: '2021-08-10T00:00:00Z' }, PROVINCE, 422, 'expiry-past', 'expiresAt'],
    ['a role that is none', { role: 'king' }, PROVINCE, 400, 'not-one-of', 'role'],
    ['a broken e-mail', { email: 'x' }, PROVINCE, 400, 'malformed', 'email'],
    ['scopes of one’s own choice', { scopes: ['staff:write'] }, PROVINCE, 400, 'unknown-field', 'scopes'],
  ])('are refused with %s', async (_, over, as, status, code, path) => {
    const answer = await create(officer(over), as);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ errors: expect.arrayContaining([expect.objectContaining({ path, code })]) });
  });

  it('of a district may be given by its administrator, colleagues included', async () => {
    for (const role of ['commune-officer', 'checkpoint-lead', 'district-administrator'] as const)
      expect((await create(officer({ role, areas: ['930'] }), OF_930)).status).toBe(201);
  });

  it.each<[string, Actor | undefined, number]>([
    ['nobody', undefined, 401],
    ['a commune’s officer', actorOf('commune-officer', ['31318']), 403],
  ])('are closed to %s', async (_, as, status) => {
    const { id } = await created();
    expect((await identity.service.get('/v1/staff', { as })).status).toBe(status);
    expect((await identity.service.get(`/v1/staff/${id}`, { as })).status).toBe(status);
    expect((await identity.service.post('/v1/staff', { as, body: {} })).status).toBe(status);
    for (const action of ['disable', 'credential-resets'])
      expect((await identity.service.post(`/v1/staff/${id}/${action}`, { as })).status).toBe(status);
  });

  it('of other districts are 404 to see, change, disable and reset, and each person shown is in the audit', async () => {
    const inWard = await created();
    const atGate = await created({ role: 'checkpoint-officer', areas: [], facility: 'CP-930' });
    for (const { id } of [inWard, atGate]) {
      expect((await identity.service.get(`/v1/staff/${id}`, { as: OF_931 })).status).toBe(404);
      expect((await act(id, 'disable', 1, OF_931)).status).toBe(404);
      expect((await act(id, 'credential-resets', 1, OF_931)).status).toBe(404);
      expect((await setGrant(id, 1, { role: 'analyst', areas: ['931'] }, OF_931)).status).toBe(404);
      expect((await identity.service.get(`/v1/staff/${id}`, { as: OF_930 })).status).toBe(200);
    }
    const { body } = await identity.service.get<{ items: StaffAnswer[] }>('/v1/staff?limit=500', { as: OF_930 });
    expect(body.items.map(({ id }) => id)).toEqual(expect.arrayContaining([inWard.id, atGate.id]));
    const others = await identity.service.get<{ items: StaffAnswer[] }>('/v1/staff?limit=500', { as: OF_931 });
    expect(others.body.items.map(({ id }) => id)).not.toContain(inWard.id);
    const [{ count } = { count: 0 }] = await identity.service.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit.entry
       WHERE action = 'staff.read' AND object_id = $1 AND actor_id = $2`,
      [inWard.id, OF_930.id],
    );
    expect(count).toBe(2);
  });

  it('have their role changed in the version that was seen, and tokens of before are named to the gateway', async () => {
    const { id } = await created();
    const grant = { role: 'checkpoint-officer', facility: 'CP-930' };
    expect((await setGrant(id, 7, grant)).status).toBe(412);
    const answer = await setGrant(id, 1, grant);
    expect(answer).toMatchObject({ status: 200, body: { role: 'checkpoint-officer', areas: [], version: 2 } });
    expect((await refused()).get(id)).toBeGreaterThanOrEqual(Math.floor(Date.now() / 1000) - 60);
    expect(await accounts().byId(id)).toMatchObject({ scopes: ROLES['checkpoint-officer'].scopes });
  });

  it('cannot be taken over by one who could not give their role', async () => {
    const tracer = await created({ role: 'contact-tracer', areas: ['930'] });
    expect(await act(tracer.id, 'credential-resets', 1, OF_930)).toMatchObject({
      status: 422,
      body: { code: 'role-not-yours' },
    });
    expect((await setGrant(tracer.id, 1, { role: 'analyst', areas: ['930'] }, OF_930)).status).toBe(422);
  });

  it('are disabled once; from then on they are inactive and all their tokens are refused', async () => {
    const { id } = await created();
    expect((await act(id, 'disable', 1)).body).toMatchObject({ state: 'disabled', version: 2 });
    expect((await refused()).get(id)).toBeNull();
    expect((await accounts().byId(id))?.isActive(new Date('2021-08-11T01:00:00Z'))).toBe(false);
    expect(await act(id, 'disable', 2)).toMatchObject({ status: 422, body: { code: 'staff-disabled' } });
  });

  it('get a new start password by a reset, once', async () => {
    const { id, startPassword } = await created();
    const reset = await act(id, 'credential-resets', 1, OF_930);
    expect(reset.status).toBe(201);
    expect(reset.body.startPassword).not.toBe(startPassword);
    expect((await act(id, 'credential-resets', 1, OF_930)).status).toBe(412);
    expect((await refused()).get(id)).toBeGreaterThan(0);
  });

  it('who are seconded for a day are refused when it is over', async () => {
    const { id } = await created({ expiresAt: '2021-08-12T00:00:00Z' });
    expect((await refused()).has(id)).toBe(false);
    const later = await identity.service.another({ LACHAN_BUSINESS_TIME: '2021-08-12T00:00:01Z' });
    const { body } = await later.get<{ staff: { id: string; madeBefore: number | null }[] }>(
      '/internal/disabled-clients',
      { as: GATEWAY },
    );
    expect(body.staff).toContainEqual({ id, madeBefore: null });
    expect((await later.get<StaffAnswer>(`/v1/staff/${id}`, { as: OF_930 })).body.state).toBe('expired');
    await later.stop();
  });

  it('and clients learn from /v1/me who they are', async () => {
    const { id } = await created({ expiresAt: '2021-09-01T00:00:00Z' });
    const actor: Actor = { ...clientActor(id, ['scans:read'], ['31318']), kind: 'staff', facility: 'CP-930' };
    const { body } = await identity.service.get('/v1/me', { as: actor });
    expect(body).toEqual({
      ...{ id, name: id, kind: 'staff', role: 'commune-officer', scopes: ['scans:read'], areas: ['31318'] },
      ...{ facility: 'CP-930', expiresAt: '2021-09-01T00:00:00.000Z' },
    });
    const client = await identity.service.get('/v1/me', { as: PROVINCE });
    expect(client.body).toMatchObject({ id: 'administrator', kind: 'client', role: null, facility: null });
    expect((await identity.service.get('/v1/me')).status).toBe(401);
  });

  const fileRow = (over: object = {}) => ({
    ...{ name: 'Hồ Thử Tệp', email: 'tep@lachan.example', password: 'khong-ai-biet-mat-khau' },
    ...{ totpSecret: 'A'.repeat(32), role: 'analyst', areas: ['93'], facility: null },
    ...over,
  });
  const restartWith = async (...staff: object[]): Promise<void> => {
    await identity.service.rewrite('STAFF_FILE', { staff });
    await (await identity.service.another(identity.service.fileSettings)).stop();
  };

  it('of the file are created with their credentials, and taken again without any change', async () => {
    const row = fileRow();
    await restartWith(row);
    const first = await accounts().findByEmail(row.email);
    expect(first).toMatchObject({ role: 'analyst', name: row.name });
    const credentials = identity.service.running.app.get(SetCredentialsUseCase, { strict: false });
    expect(await credentials.has(first?.id ?? '')).toBe(true);
    const entries = () => identity.service.count('audit.entry');
    const before = await entries();
    await restartWith(row);
    expect(await entries()).toBe(before);
    await restartWith(fileRow({ role: 'epidemiologist', name: 'Hồ Thử Mới' }));
    expect(await accounts().byId(first?.id ?? '')).toMatchObject({ role: 'epidemiologist', name: 'Hồ Thử Mới' });
  });

  it('of the file whose role changes at a restart have the tokens of before named to the gateway, and keep their end', async () => {
    const email = 'doi-vai@lachan.example';
    await restartWith(fileRow({ email }));
    const { id = '' } = (await accounts().findByEmail(email)) ?? {};
    const expiresAt = '2021-09-01T00:00:00.000Z';
    await setGrant(id, 1, { role: 'analyst', areas: ['93'], expiresAt });
    await identity.service.database.query(
      `UPDATE identity.staff SET tokens_refused_before = NULL, tokens_refused_until = NULL WHERE id = $1`,
      [id],
    );
    await restartWith(fileRow({ email }));
    expect((await refused()).has(id)).toBe(false);
    const changedFrom = Math.floor(Date.now() / 1000);
    await restartWith(fileRow({ email, role: 'epidemiologist' }));
    expect((await refused()).get(id)).toBeGreaterThan(changedFrom);
    expect((await accounts().byId(id))?.expiresAt?.toISOString()).toBe(expiresAt);
  });
});
