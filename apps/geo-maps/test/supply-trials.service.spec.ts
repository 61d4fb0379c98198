import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, ImportProgress } from '#libs/http';
import { topicsToEnsure } from '#libs/messaging';
import { eventuallyHolds, newIdempotencyKey, ServiceInTest, testBroker } from '#libs/testing';
import { publishedEvents } from '../src/published-events.js';
import { geoMaps } from '../src/service.js';
import { codesOf, LIST_HEADER as HEADER, LISTS, previewOf, PROVINCE, sendList, takeList } from './lists-in-test.js';
import { NOW, officerOf, startGeoMaps } from './running-geo-maps.js';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startGeoMaps();
});
afterAll(() => service.stop());

describe('a trial', () => {
  it('decides every row as the list itself would, and enters nothing', async () => {
    await takeList(service, `${HEADER},SĐT\nChợ Thử Trước,chợ,Phường I,5 Lê Lợi,0912000002\n`);
    const rows = [
      ...['Chợ Thử Mới,chợ,Phường I,1 Lê Lợi,', 'Chợ Thử Mới,chợ,Phường I,"số 1, Lê Lợi",'],
      ...['Chợ Thử Mới,chợ,Phường I,1 Lê Lợi,0912000009', 'Chợ Thử Mới,chợ,Phường I,99 Lê Lợi,'],
      ...['Chợ Thử Trước,chợ,Phường I,5 Lê Lợi,0912000002', 'Chợ Thử Trước,chợ,Phường I,5 Lê Lợi,0912000003'],
      ...['Chợ Thử Trước,chợ,Phường I,5 Lê Lợi,0912000004', 'Chợ Thử Lỗi,chợ cá,Phường I,,'],
    ];
    const file = [`${HEADER},SĐT`, ...rows].join('\n');
    const stored = async () => [
      ...[await service.count('geo_maps.supply_point'), await service.count('geo_maps.supply_point_version')],
      ...[await service.count('messaging.event'), await service.count(`audit.entry WHERE action LIKE 'supply-point%'`)],
    ];
    const before = await stored();
    const trial = await takeList(service, file, { dryRun: true });
    expect(await stored()).toEqual(before);
    const tried = await previewOf(service, trial.id);
    expect(tried.map(({ outcome, told }) => [outcome, ...codesOf(told.filter(({ path }) => path !== 'xa'))])).toEqual([
      ['created'],
      ['unchanged', 'ten_diem listed-twice'],
      ['refused', 'ten_diem listed-twice-otherwise'],
      ['created', 'ten_diem name-known-elsewhere'],
      ['unchanged'],
      ['refused', 'ten_diem listed-twice-otherwise'],
      ['refused', 'ten_diem listed-twice-otherwise'],
      ['refused', 'loai supply-point-kind-unknown'],
    ]);
    expect(tried[0]?.point).toMatchObject({ id: null, name: 'Chợ Thử Mới', located: 'commune', communeCode: '31318' });
    expect(tried[4]?.point).toMatchObject({ id: expect.any(String), phone: '+84912000002' });
    const real = await takeList(service, file);
    expect(real.id).not.toBe(trial.id);
    const { id: _, startedAt: __, finishedAt: ___, ...counts } = trial;
    expect(real).toMatchObject(counts);
    const done = await previewOf(service, real.id);
    expect(done.map(({ outcome, told }) => [outcome, told])).toEqual(tried.map(({ outcome, told }) => [outcome, told]));
  });

  it('of the same file under another key is tried anew, and under the same key answered again', async () => {
    const [file, key] = [`${HEADER}\nChợ Thử Lại,chợ,Phường I,\n`, newIdempotencyKey()];
    const first = await takeList(service, file, { dryRun: true, key });
    expect((await sendList(service, file, { dryRun: true, key })).body.id).toBe(first.id);
    await takeList(service, file);
    const second = await takeList(service, file, { dryRun: true });
    expect([first, second]).toMatchObject([{ created: 1 }, { created: 0, unchanged: 1 }]);
  });

  it('stands in the list of what one has sent, and nobody else sees it', async () => {
    const file = `${HEADER}\nChợ Thử Danh Sách,chợ,Phường I,\n`;
    const trial = await takeList(service, file, { dryRun: true });
    const real = await takeList(service, file);
    const sentBy = async (as: Actor) =>
      (await service.get<{ items: { id: string; isTrial: boolean | null }[] }>(`${LISTS}?limit=2`, { as })).body.items;
    expect(await sentBy(PROVINCE)).toEqual([
      { ...real, isTrial: false },
      { ...trial, isTrial: true },
    ]);
    expect(await sentBy(officerOf('931'))).toEqual([]);
  });

  it('is read page by page', async () => {
    const rows = Array.from({ length: 7 }, (_, n) => `Chợ Trang ${n},chợ,Phường I,`);
    const { id } = await takeList(service, [HEADER, ...rows].join('\n'), { dryRun: true });
    const page = async (query: string) =>
      (
        await service.get<{ items: { row: number }[]; nextCursor: string | null }>(
          `${LISTS}/${id}/preview?limit=4${query}`,
          { as: PROVINCE },
        )
      ).body;
    const first = await page('');
    const last = await page(`&cursor=${first.nextCursor}`);
    expect([...first.items, ...last.items].map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(last.nextCursor).toBeNull();
  });
});

describe('a process that dies in the middle of a list', () => {
  it('leaves the rest to the next, and each row is taken once', async () => {
    const broker = await testBroker('embedded');
    await broker.broker.ensureTopics(topicsToEnsure('geo-maps', publishedEvents));
    const settings = { LACHAN_BUSINESS_TIME: NOW, ...broker.env };
    const working = await ServiceInTest.start(geoMaps, { settings, work: true });
    let successor: ServiceInTest | undefined;
    try {
      const rows = Array.from({ length: 400 }, (_, n) => `Quán ${n},tạp hóa,Phường I,${n + 1} Lê Lợi`);
      const { body } = await sendList(working, [HEADER, ...rows].join('\n'));
      const progress = async (of: ServiceInTest) =>
        (await of.get<ImportProgress>(`${LISTS}/${body.id}`, { as: PROVINCE })).body;
      const patience = { withinMs: 30_000 };
      await eventuallyHolds(async () => expect((await progress(working)).created).toBeGreaterThan(0), patience);
      for (let cut = 0; cut < 3; cut += 1) await working.ownDatabase.cutConnections();
      await working.running.stop();
      successor = await working.another();
      const next = successor;
      await eventuallyHolds(
        async () => expect(await progress(next)).toMatchObject({ state: 'finished', created: 400 }),
        patience,
      );
      expect(await progress(next)).toMatchObject({ changed: 0, unchanged: 0, refused: 0 });
      expect(await next.count('geo_maps.supply_point')).toBe(400);
      expect(await next.count(`messaging.event WHERE type LIKE '%registered%'`)).toBe(400);
      const watched = await next.get<string>(`${LISTS}/${body.id}`, {
        as: PROVINCE,
        headers: { accept: 'text/event-stream' },
      });
      expect(watched.body).toContain('"created":400');
    } finally {
      await successor?.stop();
      await working.stop();
      await broker.close();
    }
  });
});
