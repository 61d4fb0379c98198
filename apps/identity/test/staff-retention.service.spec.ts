import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientActor, type ServiceInTest } from '#libs/testing';
import { StaffAccountsQuery } from '../src/accounts/staff-accounts.query.js';
import { SCOPES } from '../src/roles/scope.rules.js';
import { DeleteExpiredStaffJob } from '../src/staff/delete-expired-staff.job.js';
import { RunningIdentity } from './running-identity.js';
import { staffMember, type TestStaff } from './staff-in-test.js';

const PROVINCE = clientActor('administrator', SCOPES, ['93']);
/** In Asia/Ho_Chi_Minh the last instant that the first is kept, and the first that it is not. */
const [KEPT, GONE] = ['2022-08-11T16:59:59Z', '2022-08-11T17:00:00Z'];

describe('staff who have left', () => {
  let identity: RunningIdentity;
  let left: TestStaff;
  let disabled: TestStaff;
  let present: TestStaff;

  beforeAll(async () => {
    identity = await RunningIdentity.start();
    left = await staffMember(identity, { secondFactor: true, expiresAt: new Date('2021-08-11T16:00:00Z') });
    disabled = await staffMember(identity, { role: 'commune-officer', areas: ['31318'] });
    present = await staffMember(identity, { expiresAt: new Date('2022-12-01T00:00:00Z') });
    const path = `/v1/staff/${disabled.id}/disable`;
    await identity.service.post(path, { as: PROVINCE, headers: { 'if-match': '"1"' } });
  });

  afterAll(() => identity.stop());

  async function at<T>(businessTime: string, work: (service: ServiceInTest) => Promise<T>): Promise<T> {
    const service = await identity.service.another({ LACHAN_BUSINESS_TIME: businessTime });
    try {
      return await work(service);
    } finally {
      await service.stop();
    }
  }
  const runJob = (service: ServiceInTest): Promise<void> =>
    service.running.app.get(DeleteExpiredStaffJob, { strict: false }).run();
  const emailsKept = async (): Promise<boolean[]> => {
    const accounts = identity.service.running.app.get(StaffAccountsQuery, { strict: false });
    const found = await Promise.all([left, disabled, present].map(({ email }) => accounts.findByEmail(email)));
    return found.map((account) => account !== undefined);
  };

  it('are kept for a year after the day on which their account ended', async () => {
    await at(KEPT, runJob);
    expect(await emailsKept()).toEqual([true, true, true]);
    expect(await identity.service.count('identity.deletion_receipt')).toBe(0);
  });

  it('then lose name, e-mail and credentials, with a receipt and an audit row each', async () => {
    await at(GONE, async (service) => {
      await runJob(service);
      await runJob(service);
    });
    expect(await emailsKept()).toEqual([false, false, true]);
    const receipts = await identity.service.database.query(
      'SELECT kind, day, rows_deleted::int AS rows, basis FROM identity.deletion_receipt',
    );
    const basis = 'reference-data/retention-periods.json';
    expect(receipts).toEqual([{ kind: 'staff', day: '2021-08-11', rows: 2, basis }]);
    const entries = await identity.service.database.query<{ id: string }>(
      `SELECT object_id AS id FROM audit.entry WHERE action = 'staff.person-deleted'`,
    );
    expect(entries.map(({ id }) => id).sort()).toEqual([left.id, disabled.id].sort());
    for (const table of ['staff_password', 'staff_second_factor']) {
      const [row] = await identity.service.database.query<{ ids: string[] | null }>(
        `SELECT array_agg(staff_id) AS ids FROM identity.${table} WHERE staff_id <> $1`,
        [present.id],
      );
      expect(row?.ids).toBeNull();
    }
  });

  it('keep an id that the audit can name, an account that nobody can use, and a place outside of the lists', async () => {
    const asked = await identity.service.get(`/v1/staff/${left.id}`, { as: PROVINCE });
    expect(asked).toMatchObject({ status: 200, body: { id: left.id, name: '', email: '', state: 'disabled' } });
    const { body } = await identity.service.get<{ items: { id: string }[] }>('/v1/staff?limit=100', { as: PROVINCE });
    expect(body.items.map(({ id }) => id)).toEqual([present.id]);
    const grant = { role: 'analyst', areas: ['93'] };
    const revived = await identity.service.send('PUT', `/v1/staff/${left.id}/grant`, {
      as: PROVINCE,
      body: grant,
      headers: { 'if-match': '"2"', 'content-type': 'application/json' },
    });
    expect(revived).toMatchObject({ status: 422, body: { code: 'staff-disabled' } });
  });
});
