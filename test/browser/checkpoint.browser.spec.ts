import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, writeCameraVideo } from '#libs/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { declareFamily } from '../journeys/declared-people.js';
import { sqlAt } from '../journeys/stack-access.js';
import { StackClient } from '../journeys/stack-client.js';
import { declarePerson, type DeclaredPerson } from './declared-person.js';
import { JOURNEY_MS, PORTAL_READY_MS, PortalInTest } from './portal-in-test.js';
import { signIn, staffOf } from './sign-in.js';
import type { Visitor } from './visitor.js';

let portal: PortalInTest;
let seen: DeclaredPerson;
const folder = mkdtempSync(join(tmpdir(), 'lachan-checkpoint-'));
const SENT_WITHIN_MS = 60_000;

beforeAll(async () => {
  portal = await PortalInTest.start({ alone: true });
  seen = await declarePerson(portal.stack);
  const video = join(folder, 'camera.y4m');
  writeCameraVideo(video, seen.text);
  await portal.pointCameraAt(video);
}, PORTAL_READY_MS);
afterAll(async () => {
  await portal.stop();
  rmSync(folder, { recursive: true, force: true });
}, PortalInTest.stopMs);

async function startShift(visitor: Visitor, role: string): Promise<void> {
  const { page } = visitor;
  await visitor.open('/checkpoint');
  await visitor.sees(visitor.say('Đăng nhập để mở trang này', 'Sign in to open this page'));
  await signIn(visitor, staffOf(portal.stack, role));
  const choice = page.locator('#checkpoint');
  const direction = page.getByLabel(visitor.say('Vào tỉnh', 'Into the province'));
  await choice.or(direction).first().waitFor();
  if (await choice.isVisible()) await choice.selectOption({ index: 1 });
  await direction.check();
  if ((await page.locator('#road').inputValue()) === '') await page.locator('#road').fill('Quốc lộ 1A');
  await visitor.looksOver('start of the shift');
  await visitor.press(visitor.say('Bắt đầu ca trực', 'Start the shift'));
}

const passages = () =>
  sqlAt<{ decision: string | null; colour: string; reasons: string[]; proof: string }>(
    portal.stack,
    'health_declaration',
    'SELECT decision, colour, reasons, proof_kind AS proof FROM health_declaration.passage ORDER BY received_at',
  );

async function passagesInRegister(count: number): Promise<void> {
  await eventually(async () => (await passages()).length === count || undefined, {
    withinMs: SENT_WITHIN_MS,
    until: `${count} passages in the register`,
  });
}

async function decidedInRegister(count: number): Promise<void> {
  await eventually(
    async () => (await passages()).filter(({ decision }) => decision !== null).length === count || undefined,
    {
      withinMs: SENT_WITHIN_MS,
      until: `${count} decided passages in the register`,
    },
  );
}

const CHECKPOINT_WORK = [
  { language: 'vi', device: 'phone', role: 'checkpoint-officer', before: 0, theme: 'dark' },
  { language: 'en', device: 'desktop', role: 'checkpoint-lead', before: 7, theme: 'light' },
] as const;

/** In place of the camera, which sees one code all the time. */
async function typeCode(visitor: Visitor, code: string): Promise<void> {
  const { page, say } = visitor;
  const box = page.getByLabel(say('Mã tờ khai, mã thẻ', 'Declaration code, card code'));
  if (!(await box.isVisible())) await visitor.press(say('Gõ mã', 'Type the code'));
  await box.fill(code);
  await box.press('Enter');
}

/** Somebody takes a test result out of his bag when he has seen the colour: it is decided again. */
async function addPapersToOutcome(visitor: Visitor): Promise<void> {
  const { page, hands, say } = visitor;
  await visitor.press(say('Thêm giấy tờ của người này', 'Add papers of this person'));
  await hands.check(page.getByLabel(say('Test nhanh dương tính', 'Rapid test, positive'), { exact: true }));
  await hands.fill(page.locator('#papers-sampled-at'), '2021-08-10T20:00');
  await visitor.looksOver('papers after the outcome');
  await visitor.press(say('Xong, tính lại kết quả', 'Done, decide again'));
  await visitor.sees(say('ĐỎ', 'RED'));
  await page.getByText(say('Xét nghiệm dương tính', 'Positive test')).waitFor();
}

/** Notes a test result that somebody holds out, who is scanned next. */
async function notePositiveTest(visitor: Visitor): Promise<void> {
  const { page, hands, say } = visitor;
  await visitor.press(say('Ghi giấy tờ đã xem', 'Note papers that were shown'));
  await visitor.press(say('Xong, quét người này', 'Done, scan this person'));
  await page.getByRole('alert').getByText(say('ít nhất một loại giấy tờ', 'at least one paper')).waitFor();
  await hands.check(page.getByLabel(say('Test nhanh dương tính', 'Rapid test, positive'), { exact: true }));
  await hands.fill(page.locator('#papers-sampled-at'), '2021-08-10T20:00');
  await hands.check(page.getByLabel(say('1 mũi', '1 dose'), { exact: true }));
  await hands.fill(page.locator('#papers-last-dose'), '2021-07-01');
  await page.locator('#papers-vaccine').selectOption('astrazeneca');
  await visitor.looksOver('papers');
  await visitor.press(say('Xong, quét người này', 'Done, scan this person'));
  await page.getByText(say('Tính cho người quét tới', 'Counts for the next person')).waitFor();
  await page.getByText('AstraZeneca').waitFor();
  await visitor.looksOver('papers noted');
}

/** Scans the code of two who declared together, and lets the first of them through. */
async function passOneOfFamily(visitor: Visitor): Promise<void> {
  const { page, say } = visitor;
  const code = await declareFamily(new StackClient(portal.stack), ['NGÔ THỬ CẢ', 'NGÔ THỬ HAI']);
  await typeCode(visitor, code);
  await visitor.sees(say('Nhóm khai báo chung', 'People who declared together'));
  await visitor.press('NGÔ THỬ CẢ');
  await visitor.sees(say('XANH', 'GREEN'));
  await visitor.press(say('Cho qua', 'Let through'));
  await page.getByText(say('Đã qua 1 trong 2 người', '1 of 2 have passed')).waitFor();
  expect(await page.getByRole('button', { name: say('NGÔ THỬ CẢ: đã qua', 'NGÔ THỬ CẢ: passed') }).isDisabled()).toBe(
    true,
  );
  await visitor.looksOver('one of a family has passed');
  await visitor.press(say('Quét tiếp', 'Scan the next'));
}

/** Scans the code of two who declared together while nobody can be asked who they are, and lets both through. */
async function passFamilyWithoutNetwork(visitor: Visitor, code: string): Promise<void> {
  const { page, say } = visitor;
  await typeCode(visitor, code);
  await page.getByText(say('Không có mạng nên chưa có danh sách', 'Without network there is no list')).waitFor();
  await visitor.looksOver('a group without network');
  for (const recorded of [1, 2]) {
    await visitor.press(say('Ghi một người của nhóm', 'Record one of the group'));
    await visitor.sees(say('VÀNG', 'YELLOW'));
    await visitor.press(say('Cho qua', 'Let through'));
    await page.getByText(say(`Đã ghi ${recorded} người`, `${recorded} recorded`)).waitFor();
  }
  await visitor.press(say('Quét tiếp', 'Scan the next'));
}

describe.each(CHECKPOINT_WORK)('an officer at a checkpoint, in $language on a $device', (work) => {
  it(
    'lets one through by the camera, sees papers, and works without network until it is back',
    async () => {
      const visitor = await portal.visitor(work);
      await startShift(visitor, work.role);
      await visitor.sees(visitor.say('XANH', 'GREEN'));
      await visitor.press(visitor.say('Cho qua', 'Let through'));
      await passagesInRegister(work.before + 1);

      const withPapers = await declarePerson(portal.stack, { fullName: 'PHẠM THỬ DUY' });
      await notePositiveTest(visitor);
      await typeCode(visitor, withPapers.code);
      await visitor.sees(visitor.say('ĐỎ', 'RED'));
      await visitor.page.getByText(visitor.say('Xét nghiệm dương tính', 'Positive test')).waitFor();
      await visitor.press(visitor.say('Đưa đi xét nghiệm', 'Send to testing'));
      await passagesInRegister(work.before + 2);

      await passOneOfFamily(visitor);
      await passagesInRegister(work.before + 3);

      const withLatePapers = await declarePerson(portal.stack, { fullName: 'ĐỖ THỬ MUỘN' });
      await typeCode(visitor, withLatePapers.code);
      await visitor.sees(visitor.say('XANH', 'GREEN'));
      await addPapersToOutcome(visitor);
      await visitor.page.getByText(visitor.say('Trước khi xem giấy tờ: XANH', 'Before the papers: GREEN')).waitFor();
      await visitor.looksOver('decided again by papers');
      await visitor.press(visitor.say('Đưa đi xét nghiệm', 'Send to testing'));
      await decidedInRegister(work.before + 4);
      expect((await passages()).at(-1)).toMatchObject({ decision: 'sent-to-testing', colour: 'red' });

      const family = await declareFamily(new StackClient(portal.stack), ['TÔ THỬ CẢ', 'TÔ THỬ HAI']);
      const another = await declarePerson(portal.stack, { fullName: 'LÊ THỬ KHOA' });
      await visitor.goOffline();
      await notePositiveTest(visitor);
      await typeCode(visitor, another.code);
      await visitor.sees(visitor.say('ĐỎ', 'RED'));
      await visitor.page.getByText(visitor.say('Không có mạng: kết quả theo', 'No network: decided on')).waitFor();
      await visitor.looksOver('decided without network');
      await visitor.press(visitor.say('Yêu cầu quay lại', 'Turn back'));
      await visitor.page.getByText(visitor.say('1 lượt chờ gửi', '1 waiting to be sent')).waitFor();
      await passFamilyWithoutNetwork(visitor, family);
      await visitor.page.getByText(visitor.say('3 lượt chờ gửi', '3 waiting to be sent')).waitFor();
      expect(await passages()).toHaveLength(work.before + 4);

      await visitor.comeBackOnline();
      await passagesInRegister(work.before + 7);
      const sent = (await passages()).slice(-3);
      const turnedBack = sent.find(({ decision }) => decision === 'turned-back');
      expect(turnedBack).toMatchObject({ colour: 'red' });
      expect(turnedBack?.reasons).toContain('test-positive');
      expect(sent.filter(({ proof }) => proof === 'declaration-group')).toHaveLength(2);
      await visitor.page.getByText(visitor.say('Đã gửi hết', 'All sent')).waitFor();
      await visitor.looksOver('all sent');
      await visitor.leave();
    },
    JOURNEY_MS,
  );
});
