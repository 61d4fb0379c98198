import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { visitor } from './codes-of-nobody.js';
import { registeredPlace } from './declarations-of-nobody.js';
import { Doors, GUARD, GUARD_931, ownerOf } from './doors-of-nobody.js';
import { startHealthDeclaration } from './running-health-declaration.js';

describe('a place that may hold so many', () => {
  let service: ServiceInTest;
  let twin: ServiceInTest;
  let doors: Doors;

  beforeAll(async () => {
    service = await startHealthDeclaration();
    twin = await service.another();
    doors = await Doors.open(service);
  });

  afterAll(async () => {
    await twin.stop();
    await service.stop();
  });

  const full = async (kind: 'market' | 'health-facility', capacity: number): Promise<string> => {
    const placeCode = await registeredPlace(service, { kind });
    const set = await doors.setCapacity(placeCode, capacity);
    expect(set).toMatchObject({ status: 200, body: { placeCode, capacity } });
    return placeCode;
  };

  it('lets exactly sixty in of a hundred at the same moment, in two processes', async () => {
    const placeCode = await full('market', 60);
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        doors.enter({ placeCode, visitor: visitor(1_000 + index) }, { at: index % 2 === 0 ? service : twin }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(60);
    expect(answers.filter(({ body }) => body.code === 'place-full')).toHaveLength(40);
    const view = await service.get(`/v1/places/${placeCode}/check-ins`, { as: GUARD });
    expect(view.body).toMatchObject({ inside: 60, capacity: 60 });
  });

  it('takes another when one leaves, and who is inside takes no second seat', async () => {
    const placeCode = await full('market', 1);
    const first = await doors.enter({ placeCode, visitor: visitor(1) });
    expect(await doors.enter({ placeCode, visitor: visitor(2) })).toMatchObject({ status: 422 });
    const again = await doors.enter({ placeCode, visitor: visitor(1) });
    expect([first.status, again.status]).toEqual([201, 201]);
    await doors.leave({ placeCode, visitor: visitor(1) });
    expect(await doors.enter({ placeCode, visitor: visitor(2) })).toMatchObject({ status: 201 });
  });

  it('only warns where the kind of place turns nobody away', async () => {
    const placeCode = await full('health-facility', 1);
    expect(await doors.enter({ placeCode, visitor: visitor(1) })).toMatchObject({ body: { warnings: [] } });
    expect(await doors.enter({ placeCode, visitor: visitor(2) })).toMatchObject({
      status: 201,
      body: { warnings: ['place-full'] },
    });
  });

  it.each([0, -1, 1.5, '5', null])('not %j', async (capacity) => {
    expect(await doors.setCapacity(doors.market, capacity)).toMatchObject({ status: 400 });
  });

  it('and again any number, when the owner takes the bound away', async () => {
    const placeCode = await full('market', 1);
    await doors.enter({ placeCode, visitor: visitor(1) });
    expect(await doors.setCapacity(placeCode, undefined, ownerOf(placeCode))).toMatchObject({
      body: { capacity: null },
    });
    expect(await doors.enter({ placeCode, visitor: visitor(2) })).toMatchObject({ status: 201 });
    expect(await doors.setCapacity(placeCode, 5, GUARD_931)).toMatchObject({ status: 404 });
  });
});
