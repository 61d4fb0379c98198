import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { announce, makeHamlets } from './level-answers.js';
import { officerOf, startGeoMaps } from './running-geo-maps.js';

let maps: ServiceInTest;
const open = async (address: string, language = 'vi') => {
  const answer = await fetch(`${maps.url}${address}`, { headers: { 'accept-language': language } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

beforeAll(async () => {
  maps = await startGeoMaps({ LACHAN_BUSINESS_TIME: '2021-11-05T10:00:00.000Z' });
  await announce(maps, '31318', 3);
  const shop = { kind: 'market', communeCode: '31318', address: 'Ấp 1' };
  for (const name of ['Chợ <b>Vị Thanh</b>', 'Chợ Phường I'])
    await maps.post('/v1/supply-points', { as: officerOf('930'), body: { ...shop, name } });
});
afterAll(() => maps.stop());

describe('the map of the epidemic without script', () => {
  it('lists every commune with its level, in the language that is asked for', async () => {
    const { status, headers, text } = await open('/maps/covid/plain');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/html');
    expect(headers.get('content-security-policy')).toContain(`default-src 'none'`);
    expect(text).toContain('<html lang="vi">');
    expect(text.match(/<th scope="row">/g)).toHaveLength(75);
    expect(text).toContain('Cấp 3: nguy cơ cao');
    expect((await open('/maps/covid/plain', 'en')).text).toContain('Level 3: high risk');
    expect((await open('/maps/covid/plain?lang=en')).text).toContain('<html lang="en">');
  });

  it('shows one commune with what may be done there, and another day as it was', async () => {
    const { text } = await open('/maps/covid/plain?area=31318');
    expect(text).toContain('Ở đây được làm gì');
    expect(text).toContain('<option value="31318" selected>');
    const before = await open('/maps/covid/plain?area=31318&on=4/11/2021');
    expect(before.text).toContain('4/11/2021');
    expect(before.text).not.toContain('Cấp 3: nguy cơ cao');
  });

  it('lists the hamlets whose level is not that of their commune, and why, for the commune and for the province', async () => {
    expect((await open('/maps/covid/plain?area=31321')).text).not.toContain('Ấp, khu vực có cấp độ khác');
    const [first = '', second = ''] = await makeHamlets(maps, '31321', 2);
    const exceptions = [
      { areaCode: first, value: 4, reason: 'Ổ dịch tại <chợ> ấp' },
      { areaCode: second, value: 2 },
    ];
    await announce(maps, '31321', 2, { exceptions });
    for (const address of ['/maps/covid/plain?area=31321', '/maps/covid/plain']) {
      const { text } = await open(address);
      const hamlets = text.slice(text.indexOf('Ấp, khu vực có cấp độ khác'));
      expect(hamlets).toMatch(/Ấp 1<.*Cấp 4: nguy cơ rất cao.*Ổ dịch tại &lt;chợ&gt; ấp/);
      expect(hamlets).not.toContain('Ấp 2');
    }
    expect((await open('/maps/covid/plain?area=31318')).text).not.toContain('Ấp, khu vực có cấp độ khác');
    expect((await open('/maps/covid/plain', 'en')).text).toContain('Hamlets whose level is not that of their commune');
  });

  it('says of a day that it cannot be read, beside what was typed, and shows today', async () => {
    const { status, text } = await open(`/maps/covid/plain?on=${encodeURIComponent('"><script>32/13')}`);
    expect(status).toBe(200);
    expect(text).toContain('Không đọc được ngày này');
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;32/13"');
    expect(text).not.toContain('<script>');
  });
});

describe('the map of essential goods without script', () => {
  it('asks for a commune first, and lists its points with what is known of them', async () => {
    expect((await open('/maps/essentials/plain')).text).not.toContain('Chợ Phường I');
    const { text } = await open('/maps/essentials/plain?commune=31318&kind=market');
    expect(text).toContain('Chợ Phường I');
    expect(text).toContain('Chợ &lt;b&gt;Vị Thanh&lt;/b&gt;');
    expect(text).toContain('Chưa rõ');
  });

  it('leaves out what is of another kind, and what nobody knows to be open', async () => {
    expect((await open('/maps/essentials/plain?commune=31318&kind=pharmacy')).text).toContain('Chưa có nơi nào');
    expect((await open('/maps/essentials/plain?commune=31318&open=now')).text).toContain('Chưa có nơi nào');
  });
});
