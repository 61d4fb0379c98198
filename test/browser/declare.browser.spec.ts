import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { StackClient } from '../journeys/stack-client.js';
import { fillInForm, personInTest } from './fill-in-form.js';
import { JOURNEY_MS, PORTAL_READY_MS, PortalInTest } from './portal-in-test.js';
import { DEVICES, LANGUAGES, type Device } from './visitor.js';

let portal: PortalInTest;
let placeCode: string;

beforeAll(async () => {
  portal = await PortalInTest.start();
  const officer = new StackClient(portal.stack, 'officer');
  const place = { name: 'Chợ Vị Thanh', kind: 'market', communeCode: '31321', address: 'Số 1, khu vực 1' };
  const { body } = await officer.post('/v1/places', place);
  placeCode = String(body['code']);
}, PORTAL_READY_MS);
afterAll(() => portal.stop(), PortalInTest.stopMs);

const everywhere = LANGUAGES.flatMap((language) =>
  (Object.keys(DEVICES) as Device[]).map((device) => ({ language, device })),
);

describe.each(everywhere)('somebody who reads $language on a $device', ({ language, device }) => {
  it(
    'declares at a market whose poster was scanned',
    async () => {
      const visitor = await portal.visitor({ language, device });
      await visitor.open(`/p/${placeCode}`);
      await visitor.sees('Chợ Vị Thanh');
      await visitor.follow(visitor.say('Khai báo y tế tại đây', 'Declare your health here'));
      await fillInForm(visitor, personInTest());
      await visitor.press(visitor.say('Gửi tờ khai', 'Send the declaration'));
      await visitor.sees(visitor.say('Đã nhận tờ khai', 'Your declaration was received'));
      await visitor.leave();
    },
    JOURNEY_MS,
  );
});
