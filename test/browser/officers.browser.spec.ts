import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, decide, openEntry, take } from './attention-work.js';
import { findCard, issueCard, printSheet, revokeCard } from './card-work.js';
import { declarePerson } from './declared-person.js';
import { JOURNEY_MS, PORTAL_READY_MS, PortalInTest } from './portal-in-test.js';
import { addMarket, addPlaceOwner, closeDialog, downloaded, fillInFacility, importFacilities } from './registers.js';
import { signIn, staffOf } from './sign-in.js';
import { ON_EACH, type Visitor, type VisitorOptions } from './visitor.js';

/** Where the commune officer of a new installation works: Phường I of Vị Thanh. */
const COMMUNE = '31318';

let portal: PortalInTest;
beforeAll(async () => {
  portal = await PortalInTest.start();
}, PORTAL_READY_MS);
afterAll(() => portal.stop(), PortalInTest.stopMs);

async function signedIn(options: VisitorOptions, role: string, path: string): Promise<Visitor> {
  const visitor = await portal.visitor(options);
  await visitor.open(path);
  await visitor.sees(visitor.say('Đăng nhập để mở trang này', 'Sign in to open this page'));
  await signIn(visitor, staffOf(portal.stack, role));
  return visitor;
}

describe.each(ON_EACH)('the offices, in $language on a $device', (options) => {
  const mark = options.language.toUpperCase();
  let officer: Visitor;
  let administrator: Visitor;

  beforeAll(async () => {
    officer = await signedIn(options, 'commune-officer', '/attention');
    administrator = await signedIn(options, 'district-administrator', '/staff');
  }, JOURNEY_MS);
  afterAll(async () => {
    await officer.leave();
    await administrator.leave();
  });

  it(
    'take somebody with a fever, call and decide; who comes second is told who was first',
    async () => {
      await declarePerson(portal.stack, { communeCode: COMMUNE, symptoms: ['fever'] });
      await openEntry(officer);
      await officer.sees('TRẦN THỬ HẠNH');
      await administrator.open(new URL(officer.page.url()).pathname);
      await administrator.sees('TRẦN THỬ HẠNH');
      await take(officer);
      await administrator.press(administrator.say('Nhận xử lý', 'Take it'));
      const { name } = staffOf(portal.stack, 'commune-officer');
      await administrator.page
        .getByText(administrator.say(`${name} đang xử lý mục này.`, `${name} has taken this entry.`))
        .first()
        .waitFor();
      await administrator.looksOver('taken by another');

      const team = await signedIn(options, 'covid-team-member', '/covid-team');
      await team.page.getByRole('cell', { name: 'Ấp Mỹ Lợi', exact: true }).first().waitFor();
      await team.looksOver('covid team');
      await team.leave();

      await call(officer);
      await decide(officer);
    },
    JOURNEY_MS,
  );

  it(
    'make an account, whose password is shown once, and disable it',
    async () => {
      const { page, say } = administrator;
      const name = `Lý Thử Sen ${mark}`;
      await administrator.open('/staff');
      await administrator.sees(say('Cán bộ', 'Staff'));
      const password = await addPlaceOwner(administrator, name, `sen.${options.language}@lachan.example`);
      expect(password.length).toBeGreaterThanOrEqual(12);
      const row = page.getByRole('row').filter({ hasText: name });
      await row.getByText(say('Đang hoạt động', 'Active')).waitFor();
      await administrator.looksOver('list of staff');
      expect(await page.content()).not.toContain(password);

      await administrator.press(`${say('Khóa', 'Disable')}: ${name}`);
      await administrator.sees(say(`Khóa tài khoản của ${name}?`, `Disable the account of ${name}?`));
      await administrator.press(say('Khóa', 'Disable'));
      await row.getByText(say('Đã khóa', 'Disabled')).waitFor();
      await administrator.looksOver('disabled');
    },
    JOURNEY_MS,
  );

  it(
    'are told which field of a facility is wrong',
    async () => {
      const { page, say } = administrator;
      const code = `TYT-THU-${mark}`;
      await administrator.open('/facilities');
      await administrator.sees(say('Cơ sở', 'Facilities'));
      await administrator.press(say('Thêm cơ sở', 'Add a facility'));
      await fillInFacility(administrator, code, 'whenever');
      await administrator.press(say('Lưu', 'Save'));
      await page.locator('#facility-hours[aria-invalid=true]').waitFor();
      await administrator.looksOver('opening hours refused');
      await closeDialog(administrator);
    },
    JOURNEY_MS,
  );

  it(
    'say how many places a quarantine facility has',
    async () => {
      const { page, hands, say } = administrator;
      const code = `KCL-THU-${mark}`;
      await administrator.open('/facilities');
      await administrator.sees(say('Cơ sở', 'Facilities'));
      await administrator.press(say('Thêm cơ sở', 'Add a facility'));
      await fillInFacility(administrator, code, '24/7');
      expect(await page.locator('#facility-capacity').count()).toBe(0);
      await hands.check(
        page.getByRole('dialog').getByLabel(say('Cơ sở cách ly', 'Quarantine facility'), { exact: true }),
      );
      await hands.fill(page.locator('#facility-capacity'), '2,5');
      await administrator.press(say('Lưu', 'Save'));
      await page.locator('#facility-capacity[aria-invalid=true]').waitFor();
      await administrator.looksOver('places refused');
      await hands.fill(page.locator('#facility-capacity'), '1250');
      await administrator.press(say('Lưu', 'Save'));
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page
        .getByRole('row')
        .filter({ hasText: code })
        .filter({ hasText: say('1.250', '1,250') })
        .waitFor();
      await administrator.looksOver('places said');
    },
    JOURNEY_MS,
  );

  it(
    'sort lists by their own areas alone',
    async () => {
      const offeredTo = async ({ page, say }: Visitor, known: string): Promise<string[]> => {
        const areas = page.getByLabel(say('Địa bàn', 'Area'), { exact: true });
        await areas.getByRole('option', { name: known, exact: true }).waitFor({ state: 'attached' });
        return areas.getByRole('option').allInnerTexts();
      };
      await administrator.open('/facilities');
      const ofDistrict = await offeredTo(administrator, 'Phường VII');
      expect(ofDistrict).toEqual(expect.arrayContaining(['Thành phố Vị Thanh', 'Phường I', 'Xã Vị Tân']));
      expect(ofDistrict).not.toContain('Phường Ngã Bảy');
      expect(ofDistrict).not.toContain('Thành phố Ngã Bảy');
      await officer.open('/attention');
      expect(await offeredTo(officer, 'Phường I')).toEqual([officer.say('Tất cả', 'All'), 'Phường I']);
    },
    JOURNEY_MS,
  );

  it(
    'import a file of facilities, and read which rows were refused and why',
    async () => {
      const { page, say } = administrator;
      await administrator.open('/facilities');
      await administrator.sees(say('Cơ sở', 'Facilities'));
      const rows = [`NHAP-${mark}-1,Trường thử nghiệm ${mark},school,31318`, `NHAP-${mark}-2,Lâu đài,castle,31318`];
      await importFacilities(administrator, ['code,name,kinds,communeCode', ...rows].join('\n'));
      const refused = say('Tải các dòng bị từ chối (CSV)', 'Download the refused rows (CSV)');
      const file = await downloaded(page, () => administrator.press(refused));
      expect(file.name).toBe('refused.csv');
      const text = file.content.toString('utf8');
      expect(text).toContain(`NHAP-${mark}-2,Lâu đài,castle,31318`);
      expect(text).not.toContain(`NHAP-${mark}-1`);
      await closeDialog(administrator);
      await page.getByText(`Trường thử nghiệm ${mark}`).waitFor();
    },
    JOURNEY_MS,
  );

  it(
    'issue a card, print it, find it again and revoke it',
    async () => {
      const { page, say } = officer;
      const fullName = `NGUYỄN THỬ LÃO ${mark}`;
      await officer.open('/cards');
      await officer.sees(say('Thẻ cá nhân', 'Personal cards'));
      const code = await issueCard(officer, fullName);
      await printSheet(officer);
      await findCard(officer, 'K7M4');
      await page.getByText(say('Mã thẻ không đúng', 'This is no code of a card')).waitFor();
      await findCard(officer, code.toLowerCase());
      await officer.sees(say(`Thẻ của ${fullName}`, `Card of ${fullName}`));
      await revokeCard(officer, fullName);
      await page.getByText(say('Tờ in chưa có thẻ nào', 'There is no card on the sheet')).waitFor();
    },
    JOURNEY_MS,
  );

  it(
    'register a place, print its poster, and see who is inside without a name',
    async () => {
      const { page, hands, say } = officer;
      const market = `Chợ thử ${mark}`;
      await officer.open('/places');
      await officer.sees(say('Địa điểm công cộng', 'Public places'));
      await addMarket(officer, market);
      await officer.follow(market);
      await officer.sees(market);
      const poster = await downloaded(page, () => officer.follow(say('Tải tấm A4 (PDF)', 'Poster on A4 (PDF)')));
      expect(poster.name).toMatch(/^[0-9A-Z]{8}\.pdf$/);
      expect(poster.content.subarray(0, 5).toString()).toBe('%PDF-');

      const { code } = await declarePerson(portal.stack, { communeCode: COMMUNE });
      await officer.press(say('Quét người ra vào', 'Scan visitors'));
      const box = page.getByLabel(say('Mã tờ khai, mã thẻ', 'Declaration code, card code'));
      await hands.fill(box, code);
      await box.press('Enter');
      await page.getByRole('cell', { name: say('Đang ở trong', 'Inside') }).waitFor();
      const counted = page.getByRole('table', { name: say('Số người theo từng giờ', 'People in each hour') });
      await counted.getByRole('row', { name: /^\d\d:00–\d\d:00 1 1$/ }).waitFor();
      await officer.looksOver('somebody is inside');
      expect(await page.getByRole('main').innerText()).not.toContain('HẠNH');
    },
    JOURNEY_MS,
  );
});
