import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/http';
import type { ServiceInTest } from '#libs/testing';
import { visitor } from './codes-of-nobody.js';
import { COMMUNE_OF_931, registeredPlace } from './declarations-of-nobody.js';
import { Doors, GUARD, GUARD_931, ownerOf } from './doors-of-nobody.js';
import { ANALYST, OFFICER, startHealthDeclaration } from './running-health-declaration.js';

describe('somebody who has entered is seen', () => {
  let service: ServiceInTest;
  let doors: Doors;

  beforeAll(async () => {
    service = await startHealthDeclaration();
    doors = await Doors.open(service);
  });

  afterAll(async () => {
    await service.stop();
  });

  it('by the owner of the place as counts and masks, never as a person', async () => {
    const placeCode = await registeredPlace(service);
    for (const number of [1, 2, 3]) await doors.enter({ placeCode, visitor: visitor(number) });
    await doors.leave({ placeCode, visitor: visitor(2) });
    const view = await service.get<{ items: object[] }>(`/v1/places/${placeCode}/check-ins`, {
      as: ownerOf(placeCode),
    });
    expect(view.body).toMatchObject({ day: '2021-08-11', inside: 2, checkedIn: 3, checkedOut: 1, capacity: null });
    expect(view.body.items.map((item) => Object.keys(item).sort())).toEqual(
      Array(3).fill(['automatic', 'checkedInAt', 'checkedOutAt', 'person', 'way']),
    );
    expect(JSON.stringify(view.body)).not.toContain('Nguyễn');
    expect(JSON.stringify(view.body)).not.toContain('0310000');
  });

  it('hour by hour as counts alone', async () => {
    const placeCode = await registeredPlace(service);
    for (const number of [1, 2, 3]) await doors.enter({ placeCode, visitor: visitor(number) });
    await doors.leave({ placeCode, visitor: visitor(2) });
    const path = `/v1/places/${placeCode}/visitor-counts`;
    type Counts = { hours: { hour: number; checkedIn: number; inside: number }[] };
    const { status, body } = await service.get<Counts>(path, { as: ownerOf(placeCode) });
    expect({ status, last: body.hours.at(-1) }).toEqual({ status: 200, last: { hour: 7, checkedIn: 3, inside: 2 } });
    const before = await service.get<Counts>(`${path}?day=2021-08-10`, { as: ownerOf(placeCode) });
    expect(before.body.hours.map(({ checkedIn }) => checkedIn)).toEqual(Array(24).fill(0));
    expect(await service.get(`${path}?day=2021-08-32`, { as: GUARD })).toMatchObject({ status: 400 });
  });

  it('page by page', async () => {
    const placeCode = await registeredPlace(service);
    for (const number of [1, 2, 3]) await doors.enter({ placeCode, visitor: visitor(number) });
    type Page = { items: { person: string }[]; nextCursor: string | null };
    const page = (cursor?: string | null) =>
      service.get<Page>(`/v1/places/${placeCode}/check-ins?limit=2${cursor ? `&cursor=${cursor}` : ''}`, {
        as: GUARD,
      });
    const first = await page();
    const second = await page(first.body.nextCursor);
    expect([first.body.items.length, second.body.items.length, second.body.nextCursor]).toEqual([2, 1, null]);
  });

  it('by nobody else', async () => {
    for (const what of ['check-ins', 'visitor-counts']) {
      const path = `/v1/places/${doors.market}/${what}`;
      expect(await service.get(path, { as: GUARD_931 })).toMatchObject({ status: 404 });
      expect(await service.get(path, { as: ANALYST })).toMatchObject({ status: 403 });
    }
  });

  it('by an officer with the person, which stands in the audit before the answer', async () => {
    const { body } = await doors.enter({ visitor: { fullName: 'Lê Thử C', phone: '0310000999' } });
    const officer: Actor = { ...OFFICER, scopes: [...OFFICER.scopes, 'check-ins:read'] };
    const list = await service.get<{ items: { id?: string }[] }>(`/v1/places/${doors.market}/check-ins`, {
      as: officer,
    });
    expect(list.body.items.map(({ id }) => id)).toContain(body.id);
    const shown = await service.get(`/v1/check-ins/${body.id}`, { as: officer });
    expect(shown).toMatchObject({ status: 200, body: { fullName: 'Lê Thử C', phone: '+84310000999' } });
    const audit = await service.database.query(
      `SELECT actor_id FROM audit.entry WHERE action = 'check-in.read' AND object_id = $1`,
      [body.id],
    );
    expect(audit).toEqual([{ actor_id: 'officer' }]);
  });

  it('by an officer of another district not at all', async () => {
    const placeCode = await registeredPlace(service, { communeCode: COMMUNE_OF_931 });
    const { body } = await doors.enter({ placeCode, visitor: visitor(9) });
    expect(await service.get(`/v1/check-ins/${body.id}`, { as: OFFICER })).toMatchObject({ status: 404 });
  });
});
