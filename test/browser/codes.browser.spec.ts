import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, writeCameraVideo } from '#libs/testing';
import { inGroupsOfFour } from '#libs/vocabulary';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqlAt } from '../journeys/stack-access.js';
import { StackClient } from '../journeys/stack-client.js';
import { declareForFamily, rememberPerson } from './family-in-test.js';
import { fillInForm, personInTest } from './fill-in-form.js';
import { JOURNEY_MS, PORTAL_READY_MS, PortalInTest } from './portal-in-test.js';
import { hangPoster, type PosterInTest } from './poster-in-test.js';
import { readCodeOnScreen } from './read-code.js';
import { stateHealth } from './stated-health-work.js';
import { ON_DESKTOP, ON_EACH, ON_PHONE, type Visitor } from './visitor.js';

let portal: PortalInTest;
let poster: PosterInTest;
const folder = mkdtempSync(join(tmpdir(), 'lachan-codes-'));
const SENT_WITHIN_MS = 60_000;
/** A step of a personal code, and as much again for a machine that is busy. */
const CHANGES_WITHIN_MS = 60_000;

beforeAll(async () => {
  portal = await PortalInTest.start();
  poster = await hangPoster(portal.stack, 'Chợ Vị Thanh');
}, PORTAL_READY_MS);
afterAll(async () => {
  await portal.stop();
  rmSync(folder, { recursive: true, force: true });
}, PortalInTest.stopMs);

async function holdBeforeCamera(text: string): Promise<void> {
  const video = join(folder, 'camera.y4m');
  writeCameraVideo(video, text);
  await portal.pointCameraAt(video);
}

async function declares(visitor: Visitor): Promise<void> {
  await fillInForm(visitor, personInTest({ fullName: 'LÊ THỬ MẬN' }));
  await visitor.press(visitor.say('Gửi tờ khai', 'Send the declaration'));
  await visitor.sees(visitor.say('Đã nhận tờ khai', 'Your declaration was received'));
}

describe('the personal code of somebody who has declared', () => {
  it.each(ON_EACH)(
    'opens a place once, changes with its step without network too, and is deleted with its declaration, in $language on a $device',
    async (options) => {
      const visitor = await portal.visitor(options);
      const { say } = visitor;
      await visitor.open('/declare/whole-population');
      await declares(visitor);
      await visitor.press(say('Giữ mã trên điện thoại này', 'Keep the code on this phone'));
      const code = visitor.page.getByRole('img', { name: say('Mã cá nhân của', 'Personal code of') });
      await code.waitFor();
      await visitor.looksOver('personal code');
      const shown = await readCodeOnScreen(code);
      expect(shown).toMatch(/^LC1\.P\./);

      const entrance = new StackClient(portal.stack);
      const entry = { placeCode: poster.placeCode, personalCode: shown };
      expect((await entrance.post('/v1/check-ins', entry)).status).toBe(201);
      expect((await entrance.post('/v1/check-ins', entry)).body).toMatchObject({ code: 'personal-code-replayed' });

      await visitor.goOffline();
      await eventually(async () => (await readCodeOnScreen(code)) !== shown || undefined, {
        withinMs: CHANGES_WITHIN_MS,
        until: 'the code of another step',
      });
      await visitor.press(say('Mở to cho máy quét', 'Show it full screen'));
      await visitor.sees(say('Mã cá nhân của', 'Personal code of'));
      await visitor.press(say('Đóng', 'Close'));
      await visitor.comeBackOnline();

      await visitor.open('/my-codes');
      await visitor.sees('LÊ THỬ MẬN');
      await visitor.press(say('Mở mã của LÊ THỬ MẬN', 'Open the code of LÊ THỬ MẬN'));
      expect(await readCodeOnScreen(code)).toMatch(/^LC1\.P\./);
      await visitor.looksOver('opened code');
      await stateHealth(visitor);
      await deletesCode(visitor);
      await visitor.leave();
    },
    JOURNEY_MS,
  );
});

/** Of the code that is open. */
async function deletesCode(visitor: Visitor): Promise<void> {
  const { say } = visitor;
  await visitor.press(say('Xóa khỏi điện thoại: LÊ THỬ MẬN', 'Delete from the phone: LÊ THỬ MẬN'));
  await visitor.sees(say('Xóa mã này khỏi điện thoại?', 'Delete this code from the phone?'));
  await visitor.press(say('Xóa khỏi điện thoại', 'Delete from the phone'));
  await visitor.page.getByText(say('Chưa có mã nào trên điện thoại này', 'There is no code on this phone')).waitFor();
  await visitor.looksOver('no code is left');
}

describe('somebody at the poster of a place', () => {
  it.each(ON_EACH)(
    'is told which place it is, enters it as a visitor and leaves it, in $language on a $device',
    async (options) => {
      await holdBeforeCamera(poster.text);
      const visitor = await portal.visitor(options);
      await visitor.open('/scan');
      await visitor.page.getByText(visitor.say('Đúng là mã do tỉnh cấp', 'Made by the province')).waitFor();
      await visitor.page.getByText(poster.placeName).waitFor();
      await visitor.looksOver('scanned place');
      await visitor.follow(visitor.say('Ghi nhận vào', 'Check in here'));
      await visitor.sees(poster.placeName);
      await entersAsVisitor(visitor);
      const { placeName } = poster;
      await visitor.page.getByText(visitor.say(`Đã ghi nhận vào ${placeName}`, `Checked in at ${placeName}`)).waitFor();
      await visitor.looksOver('checked in');
      await visitor.press(
        visitor.say(`Ghi nhận ra: PHẠM THỬ CÚC, ${placeName}`, `Check out: PHẠM THỬ CÚC, ${placeName}`),
      );
      await visitor.page
        .getByText(visitor.say(`Đã ghi nhận ra khỏi ${placeName}`, `Checked out of ${placeName}`))
        .waitFor();
      await visitor.looksOver('checked out');
      await visitor.leave();
    },
    JOURNEY_MS,
  );

  it.each(ON_EACH)(
    'is warned of one that the province has not made, in $language on a $device',
    async (options) => {
      await holdBeforeCamera(poster.forgedText);
      const visitor = await portal.visitor(options);
      await visitor.open('/scan');
      await visitor.sees(visitor.say('Mã này không phải do tỉnh cấp', 'This code was not made by the province'));
      expect(await visitor.page.getByText(visitor.say('Ghi nhận vào', 'Check in here')).count()).toBe(0);
      await visitor.open('/check-in');
      await visitor.sees(visitor.say('Mã này không phải do tỉnh cấp', 'This code was not made by the province'));
      await visitor.leave();
    },
    JOURNEY_MS,
  );

  it.each([
    { ...ON_PHONE, first: '/' },
    { ...ON_DESKTOP, first: '/check-in' },
  ])(
    'enters and leaves without network, having seen only $first, and is told when it is back that both were sent, in $language on a $device',
    async ({ first, ...options }) => {
      await portal.takeCameraAway();
      const visitor = await portal.visitor(options);
      const { page, say } = visitor;
      const keys = page.waitForResponse('**/.well-known/lachan-keys.json');
      await visitor.open(first);
      await visitor.untilKeptOnDevice();
      await keys;
      const before = await checkIns();
      await visitor.goOffline();
      await visitor.open('/check-in');
      await visitor.sees(say('Quét mã của địa điểm', 'Scan the code of the place'));
      const box = page.getByLabel(say('Hoặc gõ mã in dưới hình vuông', 'Or type the code printed below the square'));
      await box.fill(poster.placeCode);
      await box.press('Enter');
      await page
        .getByText(
          say('Chưa xem được tên địa điểm vì không có mạng', 'The name of the place cannot be shown without network'),
        )
        .waitFor();
      await entersAsVisitor(visitor);
      await page.getByText(say('Chờ mạng để gửi', 'Waiting for network')).waitFor();
      await visitor.looksOver('kept without network');
      expect(await checkIns()).toHaveLength(before.length);

      await visitor.comeBackOnline();
      const sent = await eventually(
        async () => (await checkIns()).find(({ id }) => !before.some((one) => one.id === id)),
        { withinMs: SENT_WITHIN_MS, until: 'the check-in in the register' },
      );
      expect(Number(sent.checked_in_at)).toBeLessThan(Number(sent.received_at));
      await page.getByText(say('Đang ở trong', 'Inside')).waitFor();
      await visitor.looksOver('sent');

      await visitor.goOffline();
      const printedCode = inGroupsOfFour(poster.placeCode);
      const place = say(`Địa điểm ${printedCode}`, `Place ${printedCode}`);
      await visitor.press(say(`Ghi nhận ra: PHẠM THỬ CÚC, ${place}`, `Check out: PHẠM THỬ CÚC, ${place}`));
      await page.getByText(say('Đã ra, chờ mạng để gửi', 'Left, waiting for network')).waitFor();
      await visitor.comeBackOnline();
      await page.getByText(say(`Đã ghi nhận ra khỏi ${place}`, `Checked out of ${place}`)).waitFor();
      await visitor.leave();
    },
    JOURNEY_MS,
  );
});

describe('a family on one phone', () => {
  it.each(ON_EACH)(
    'is remembered, and declared for at once, in $language on a $device',
    async (options) => {
      const visitor = await portal.visitor(options);
      const { page, say } = visitor;
      await visitor.open('/family');
      await page.getByText(say('Điện thoại này chưa nhớ ai', 'This phone remembers nobody')).waitFor();
      await visitor.looksOver('nobody is remembered');
      await rememberPerson(visitor, personInTest({ fullName: 'VÕ THỬ BÌNH' }));
      await rememberPerson(visitor, personInTest({ fullName: 'VÕ THỬ MINH' }));
      await declareForFamily(visitor);
      await visitor.press(say('Giữ các mã trên điện thoại này', 'Keep the codes on this phone'));
      await page.getByText(say('Đã giữ các mã trên điện thoại này', 'The codes are kept on this phone')).waitFor();
      await visitor.follow(say('Mở Mã của tôi', 'Open My codes'));
      await visitor.sees('VÕ THỬ BÌNH');
      await visitor.leave();
    },
    JOURNEY_MS,
  );
});

describe('somebody with a chip card', () => {
  it(
    'has the form filled in by the camera, and sends it',
    async () => {
      await holdBeforeCamera('099184001234||Trần Thử Lụa|05031984|Nữ|Số 12, ấp Mỹ Lợi, Vị Tân, Hậu Giang|15042021');
      const visitor = await portal.visitor(ON_DESKTOP);
      await visitor.open('/scan');
      await visitor.sees('A chip card');
      await visitor.press('Use it to declare your health');
      await visitor.sees('Who is this declaration for');
      await visitor.open('/declare/whole-population?page=name');
      await visitor.sees('Full name');
      expect(await visitor.page.locator('#fullName').inputValue()).toBe('Trần Thử Lụa');
      await visitor.open('/declare/whole-population?page=document');
      await visitor.sees('Identity document');
      expect(await visitor.page.locator('#identityDocument-number').inputValue()).toBe('099184001234');
      await visitor.open('/declare/whole-population?page=who');
      await fillInForm(visitor, personInTest(), ['name', 'document', 'birth', 'sex']);
      await visitor.page.getByText('Trần Thử Lụa').waitFor();
      await visitor.press('Send the declaration');
      await visitor.sees('Your declaration was received');
      await visitor.leave();
    },
    JOURNEY_MS,
  );
});

async function entersAsVisitor(visitor: Visitor): Promise<void> {
  const { hands, page } = visitor;
  await hands.fill(page.getByLabel(visitor.say('Họ và tên', 'Full name')), 'PHẠM THỬ CÚC');
  await hands.fill(page.getByLabel(visitor.say('Số điện thoại', 'Phone number')), '0310000456');
  await visitor.looksOver('visitor');
  await visitor.press(visitor.say('Ghi nhận vào', 'Check in'));
}

interface CheckIn {
  readonly id: string;
  readonly checked_in_at: Date;
  readonly received_at: Date;
}

/** At the market of this spec. */
function checkIns(): Promise<CheckIn[]> {
  const text =
    'SELECT id, checked_in_at, received_at FROM health_declaration.check_in WHERE version = 1 AND place_code = $1';
  return sqlAt<CheckIn>(portal.stack, 'health_declaration', text, [poster.placeCode]);
}
