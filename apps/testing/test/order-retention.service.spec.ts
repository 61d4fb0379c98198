import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { DeleteExpiredOrdersJob } from '../src/retention/delete-expired-orders.job.js';
import { COLLECTOR, startTesting } from './running-testing.js';
import { collected } from './specimens-of-nobody.js';

describe('who was tested', () => {
  let service: ServiceInTest;
  beforeAll(async () => {
    service = await startTesting();
  });
  afterAll(() => service.stop());

  it('is deleted with its key a year after the end of the month, and what was counted stays', async () => {
    const { id, barcode } = await collected(service);
    const runOn = async (day: string): Promise<void> => {
      const later = await service.another({ LACHAN_BUSINESS_TIME: `${day}T03:00:00.000Z` });
      await later.running.app.get(DeleteExpiredOrdersJob, { strict: false }).run();
      await later.stop();
    };
    await service.database.query(`UPDATE testing.test_order SET stored_at = stored_at - interval '1 hour'`);
    await runOn('2022-08-31');
    expect(await service.count('testing.test_order')).toBe(1);
    await runOn('2022-09-01');
    await runOn('2022-09-02');
    expect(await service.count('testing.test_order')).toBe(0);
    const rows = await service.database.query('SELECT order_id, strata FROM testing.specimen WHERE id = $1', [id]);
    expect(rows).toMatchObject([{ order_id: null, strata: { day: '2021-08-11', facilityCode: 'TTYT-930' } }]);
    expect(await service.get(`/v1/specimens/${barcode}`, { as: COLLECTOR })).toMatchObject({ status: 404 });
    const receipts = await service.database.query('SELECT month, orders_deleted FROM testing.deletion_receipt');
    expect(receipts).toEqual([{ month: '2021-08', orders_deleted: 1 }]);
    const keys = await service.database.query(`SELECT wrapped FROM sealing.data_key WHERE period = 'testing 2021-08'`);
    expect(keys).toEqual([{ wrapped: null }]);
  });
});
