import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#libs/testing';
import { sqlAt } from '../journeys/stack-access.js';
import { StackClient } from '../journeys/stack-client.js';
import { answerForFamily, beginForFamily, rememberPerson, sendForFamily, whoseTurn } from './family-in-test.js';
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

describe('somebody', () => {
  it(
    'declares by keys alone',
    async () => {
      const visitor = await portal.visitor({ language: 'vi', device: 'desktop', byKeyboard: true });
      await visitor.open(`/declare/whole-population?place=${placeCode}`);
      await fillInForm(visitor, personInTest());
      await visitor.press('Gửi tờ khai');
      await visitor.sees('Đã nhận tờ khai');
      await visitor.leave();
    },
    JOURNEY_MS,
  );

  it(
    'with a fever is told to stay and that an officer will call',
    async () => {
      const visitor = await portal.visitor({ language: 'vi', device: 'phone', theme: 'dark' });
      await visitor.open('/declare/whole-population');
      await fillInForm(visitor, personInTest({ hasFever: true }));
      await visitor.press('Gửi tờ khai');
      await visitor.sees('Đã nhận tờ khai. Cán bộ y tế sẽ liên hệ');
      await visitor.leave();
    },
    JOURNEY_MS,
  );

  it(
    'finds the draft again when the tab was closed',
    async () => {
      const before = await portal.visitor({ language: 'vi', device: 'phone' });
      await before.open('/declare/whole-population?page=name');
      await before.page.locator('#fullName').fill('NGUYỄN THỬ HƯƠNG');
      await before.press('Tiếp tục');
      await before.page.waitForURL(/page=document/);
      const visitor = await before.inNewTab();
      await visitor.open('/declare/whole-population');
      await visitor.page.getByText('Quý vị có tờ khai đang viết dở').waitFor();
      await visitor.looksOver('draft');
      await visitor.press('Viết tiếp');
      await visitor.open('/declare/whole-population?page=name');
      expect(await visitor.page.locator('#fullName').inputValue()).toBe('NGUYỄN THỬ HƯƠNG');
      await visitor.leave();
    },
    JOURNEY_MS,
  );

  it(
    'declares without network, and it is sent with the time of filling when the network is back',
    async () => {
      const visitor = await portal.visitor({ language: 'vi', device: 'phone' });
      await visitor.open(`/declare/whole-population?place=${placeCode}`);
      const person = personInTest({ fullName: 'NGUYỄN THỬ VẮNG' });
      await fillInForm(visitor, person);
      const before = await declarations();
      await visitor.goOffline();
      await visitor.press('Gửi tờ khai');
      await visitor.sees('Tờ khai đang chờ gửi');
      expect(await declarations()).toHaveLength(before.length);
      await visitor.comeBackOnline();
      const after = await eventually(
        async () => {
          const found = await declarations();
          return found.length > before.length ? found : undefined;
        },
        { withinMs: SENT_WITHIN_MS, until: 'the declaration in the register' },
      );
      const sent = after.find(({ id }) => !before.some((one) => one.id === id));
      expect(Number(sent?.declared_at)).toBeLessThan(Number(sent?.received_at));
      await visitor.leave();
    },
    JOURNEY_MS,
  );
});

describe('a family on one phone, whose tab is closed', () => {
  it(
    'goes on where it has stopped, and leaves no draft once it is sent',
    async () => {
      const visitor = await portal.visitor({ language: 'vi', device: 'phone' });
      await visitor.open('/family');
      await rememberPerson(visitor, personInTest({ fullName: 'VÕ THỬ BÌNH' }));
      await rememberPerson(visitor, personInTest({ fullName: 'VÕ THỬ MINH' }));
      await beginForFamily(visitor);
      await answerForFamily(visitor, 'VÕ THỬ BÌNH');

      const again = await visitor.inNewTab();
      await again.open('/family');
      await again.press('Khai cho cả nhà');
      await again.sees('Quý vị có tờ khai đang viết dở');
      await again.press('Viết tiếp');
      expect(await whoseTurn(again)).toBe('VÕ THỬ BÌNH');
      await answerForFamily(again);
      await sendForFamily(again);

      await again.open('/family');
      await again.press('Khai cho cả nhà');
      await again.sees('Khai cho những ai?');
      expect(await again.page.getByText('Quý vị có tờ khai đang viết dở').count()).toBe(0);
      await again.leave();
    },
    JOURNEY_MS,
  );
});

const SENT_WITHIN_MS = 60_000;

interface Declaration {
  readonly id: string;
  readonly declared_at: Date;
  readonly received_at: Date;
}

/** At the market of this spec. */
function declarations(): Promise<Declaration[]> {
  const text = 'SELECT id, declared_at, received_at FROM health_declaration.declaration WHERE place_code = $1';
  return sqlAt<Declaration>(portal.stack, 'health_declaration', text, [placeCode]);
}
