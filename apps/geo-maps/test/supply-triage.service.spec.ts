import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { OF_930, PROVINCE, registered, RunningSupply } from './running-supply.js';

interface Listed {
  items: { id: string; supplyPointId: string; supplyPointState: { value: string } | null }[];
  nextCursor: string | null;
}

let supply: RunningSupply;
let service: ServiceInTest;
beforeAll(async () => {
  supply = await RunningSupply.start();
  ({ service } = supply);
});
afterAll(() => supply.stop());

let phones = 0;
/** By a phone of its own. */
async function reported(pointId: string, kind: string): Promise<string> {
  const phone = `03008${String((phones += 1)).padStart(5, '0')}`;
  const code = await supply.codeFor(phone);
  const { body } = await service.post<{ id: string }>(`/v1/supply-points/${pointId}/reports`, {
    body: { kind, phone, code },
  });
  return body.id;
}
const toTriage = async (query: string): Promise<Listed> => {
  const path = `/v1/supply-reports?status=undecided&order=disputed-first&${query}`;
  return (await service.get<Listed>(path, { as: PROVINCE })).body;
};

describe('the reports that wait for an officer', () => {
  it('of disputed points come first, of both the oldest, page by page', async () => {
    const [quiet, disputed] = [
      await registered(service, { communeCode: '31327' }),
      await registered(service, { communeCode: '31327' }),
    ];
    await service.post(`/v1/supply-points/${disputed}/reports`, { as: OF_930, body: { kind: 'open' } });
    const first = await reported(quiet, 'open');
    const doubts = [await reported(disputed, 'closed'), await reported(disputed, 'closed')];
    const last = await reported(quiet, 'open');
    const all = await toTriage('commune=31327');
    expect(all.items.map(({ id }) => id)).toEqual([...doubts, first, last]);
    expect(all.items.map(({ supplyPointState }) => supplyPointState?.value)).toEqual([
      ...['disputed', 'disputed', 'open', 'open'],
    ]);
    const pages: string[][] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Listed = await toTriage(`commune=31327&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      pages.push(page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(pages).toEqual([...doubts, first, last].map((id) => [id]));
  });

  it('are not those of a point that is gone for good, which are still in the list of all', async () => {
    const id = await registered(service, { communeCode: '31330' });
    const report = await reported(id, 'open');
    await service.post(`/v1/supply-points/${id}/closures`, {
      ...{ as: PROVINCE, key: null, body: { reason: 'Đã dời' }, headers: { 'if-match': '"1"' } },
    });
    expect((await toTriage(`point=${id}`)).items).toEqual([]);
    const { body } = await service.get<Listed>(`/v1/supply-reports?point=${id}`, { as: PROVINCE });
    expect(body.items).toMatchObject([{ id: report, supplyPointState: null }]);
  });

  it('cannot be asked for in an order that nobody knows', async () => {
    const { status, body } = await service.get('/v1/supply-reports?order=loudest', { as: PROVINCE });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ path: 'order' }] });
  });
});
