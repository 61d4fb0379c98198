import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { DeleteExpiredOrdersJob } from '../src/retention/delete-expired-orders.job.js';
import { COLLECTOR, startTesting, TECHNICIAN } from './running-testing.js';
import { collected } from './specimens-of-nobody.js';

/** A result of another system for a barcode that nobody has collected. */
async function sendUnknown(service: ServiceInTest): Promise<void> {
  const body = [
    'MSH|^~\\&|LIS|BV-DK-HG|LACHAN|HG|20210811070000+0700||ORU^R01^ORU_R01|1|P|2.5.1||||||UNICODE UTF-8',
    'PID|1||099184001234^^^VN||Ví Dụ^Thị^Thử||19840229|F',
    'ORC|RE|NOBODYS-1|L-1',
    'OBR|1|NOBODYS-1|L-1|94500-6^SARS-CoV-2 RNA^LN|||20210811060000+0700',
    'OBX|1|CWE|94500-6^SARS-CoV-2 RNA^LN||260415000^Not detected^SCT||||||F|||20210811065500+0700|||||20210811065500+0700',
    'SPM|1|NOBODYS-1||258500001^Nasopharyngeal swab^SCT',
  ].join('\r');
  const headers = { 'content-type': 'application/hl7-v2' };
  const answer = await service.post<string>('/hl7/v2', { as: TECHNICIAN, body, headers, key: null });
  if (!answer.body.includes('MSA|AA')) throw new Error(answer.body);
}

describe('who was tested', () => {
  let service: ServiceInTest;
  beforeAll(async () => {
    service = await startTesting();
  });
  afterAll(() => service.stop());

  it('is deleted with its key a year after the end of the month, with what nobody could place, and what was counted stays', async () => {
    const { id, barcode } = await collected(service);
    const runOn = async (day: string): Promise<void> => {
      const later = await service.another({ LACHAN_BUSINESS_TIME: `${day}T03:00:00.000Z` });
      await later.running.app.get(DeleteExpiredOrdersJob, { strict: false }).run();
      await later.stop();
    };
    await sendUnknown(service);
    expect(await service.count('testing.unmatched_result')).toBe(1);
    await service.database.query(`UPDATE testing.test_order SET stored_at = stored_at - interval '1 hour'`);
    await runOn('2022-08-31');
    expect(await service.count('testing.test_order')).toBe(1);
    expect(await service.count('testing.unmatched_result')).toBe(1);
    await runOn('2022-09-01');
    await runOn('2022-09-02');
    expect(await service.count('testing.test_order')).toBe(0);
    const rows = await service.database.query('SELECT order_id, strata FROM testing.specimen WHERE id = $1', [id]);
    expect(rows).toMatchObject([{ order_id: null, strata: { day: '2021-08-11', facilityCode: 'TTYT-930' } }]);
    expect(await service.get(`/v1/specimens/${barcode}`, { as: COLLECTOR })).toMatchObject({ status: 404 });
    expect(await service.count('testing.unmatched_result')).toBe(0);
    const receipts = await service.database.query(
      'SELECT month, orders_deleted, unmatched_results_deleted FROM testing.deletion_receipt',
    );
    expect(receipts).toEqual([{ month: '2021-08', orders_deleted: 1, unmatched_results_deleted: 1 }]);
    const keys = await service.database.query(`SELECT wrapped FROM sealing.data_key WHERE period = 'testing 2021-08'`);
    expect(keys).toEqual([{ wrapped: null }]);
  });
});
