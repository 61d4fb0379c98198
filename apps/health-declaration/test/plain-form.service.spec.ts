import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DECLARATION_FORMS } from '#libs/vocabulary';
import type { ServiceInTest } from '#libs/testing';
import { COMMUNE_OF_930, COMMUNE_OF_931, registeredPlace } from './declarations-of-nobody.js';
import { startHealthDeclaration } from './running-health-declaration.js';

const PATH = '/declare/plain';
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };

type Typed = Readonly<Record<string, string | readonly string[]>>;

const PERSON: Typed = {
  onBehalf: 'no',
  'declarant.fullName': 'Nguyễn Thị Thử',
  'declarant.birth': '29/02/1984',
  'declarant.sex': 'female',
  'declarant.nationality': 'VN',
  'declarant.phone': '0300 000 678',
  residence: COMMUNE_OF_930,
  'residence.address': 'Khu vực 2',
};
const EXPOSURES: Typed = {
  'answers.exposures.caseOrSuspect': 'no',
  'answers.exposures.fromAffectedCountry': 'no',
  'answers.exposures.symptomaticPerson': 'no',
};
const BLANK_EXPOSURES: Typed = Object.fromEntries(Object.keys(EXPOSURES).map((control) => [control, '']));
const TYPED: Readonly<Record<string, Typed>> = {
  'whole-population': { ...PERSON, ...EXPOSURES },
  'domestic-move': {
    ...PERSON,
    ...EXPOSURES,
    'answers.vehicle': 'personal',
    'answers.vehicleCode': '95a-000.01',
    'answers.startDate': '11/8/2021',
    'answers.itinerary.origin': '79',
    'answers.itinerary.origin.text': 'Quận 1',
    'answers.itinerary.destination': COMMUNE_OF_931,
    'answers.fromEpidemicArea': 'no',
  },
  entry: {
    ...PERSON,
    ...EXPOSURES,
    'declarant.identityDocument.kind': 'passport',
    'declarant.identityDocument.number': 'C0000001',
    'answers.vehicle': 'airplane',
    'answers.flight': 'VN0001',
    'answers.departureCountry': 'JP',
    'answers.borderGate': 'Tân Sơn Nhất',
    'answers.entryDate': '2021-08-11',
    'answers.itineraryPeriod': 'last-14-days',
    'answers.itinerary.origin': 'JP',
    'answers.itinerary.destination': COMMUNE_OF_930,
    'answers.quarantinePlace': 'hotel',
    'answers.testResult': 'not-tested',
    'answers.fromEpidemicArea': 'no',
  },
  'self-monitoring': {
    ...PERSON,
    'answers.quarantineDay': '3',
    'answers.quarantinePlace': 'home',
    'answers.temperatureMorning': '36,8',
  },
};

let service: ServiceInTest;
beforeAll(async () => {
  service = await startHealthDeclaration();
});
afterAll(() => service.stop());

const open = (query = '', headers = {}) => service.get<string>(`${PATH}${query}`, { headers });
const keyIn = (page: string): string => /name="key" value="([^"]+)"/.exec(page)?.[1] ?? '';

async function send(form: string, typed: Typed, more: Readonly<Record<string, string>> = {}) {
  const fields = new URLSearchParams({ form, lang: 'vi', key: keyIn((await open(`?form=${form}`)).body), ...more });
  for (const [name, value] of Object.entries(typed)) for (const one of [value].flat()) fields.append(name, String(one));
  return service.post<string>(PATH, { body: fields.toString(), headers: FORM_TYPE, key: null });
}

const codeIn = (page: string): string => /([0-9A-Z]{4}-){4}[0-9A-Z]{4}/.exec(page)?.[0] ?? '';
const declarations = () => service.count('health_declaration.declaration');

describe('the form without script', () => {
  it.each(DECLARATION_FORMS.flatMap((form) => [`?form=${form}&lang=vi`, `?form=${form}&lang=en`]))(
    '%s has every question with a label, no script, and nothing of others',
    async (query) => {
      const { status, headers, body } = await open(query);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toContain('text/html');
      expect(headers.get('content-security-policy')).toContain(`default-src 'none'`);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(body).not.toMatch(/<script|\son\w+=|https?:\/\//);
      expect(body).toContain('width=device-width');
      for (const [, id] of body.matchAll(/<(?:select|textarea|input(?! type="hidden"))[^>]*? id="([^"]+)"/g)) {
        expect(body).toContain(`for="${id}"`);
      }
    },
  );

  it('speaks the browser’s language, Vietnamese otherwise', async () => {
    expect((await open('', { 'accept-language': 'en-GB,en' })).body).toContain('<html lang="en">');
    expect((await open()).body).toContain('<html lang="vi">');
  });

  it('has the place of the poster filled in', async () => {
    expect((await open('?place=K7M4Q2XQ')).body).toMatch(/name="placeCode"[^>]*value="K7M4Q2XQ"/);
    expect((await open('?place=%22%3E%3Cscript%3E')).body).not.toContain('<script>');
  });

  it.each(['?form=exit', '?lang=fr', `?place=${'A'.repeat(41)}`, '?more=1'])('%s is not understood', async (query) => {
    expect((await open(query)).status).toBe(400);
  });

  it('lets a commune be chosen under its district', async () => {
    const { body } = await open();
    const district = body.slice(body.indexOf('label="Thành phố Vị Thanh"'));
    expect(district.slice(0, district.indexOf('</optgroup>'))).toContain(`value="${COMMUNE_OF_930}"`);
    expect(body).not.toContain('value="93"');
  });
});

describe('a form that was sent', () => {
  it.each(DECLARATION_FORMS)('%s answers the outcome and the code to show', async (form) => {
    const answer = await send(form, TYPED[form] ?? {});
    expect([answer.status, answer.body.match(/class="field-error"[^<]*<?/g)]).toEqual([201, null]);
    expect(codeIn(answer.body)).not.toBe('');
    expect(answer.body).toContain('<svg');
  });

  it('makes the same declaration as the API', async () => {
    const { body } = await send('domestic-move', {
      ...TYPED['domestic-move'],
      placeCode: await registeredPlace(service),
      'answers.symptoms': ['fever', 'cough'],
    });
    const rows = await service.database.query(
      `SELECT form, outcome, reasons, destination_commune, questionnaire_version, residence_commune, place_kind
       FROM health_declaration.declaration ORDER BY id DESC LIMIT 1`,
    );
    expect(rows).toEqual([
      {
        ...{ form: 'domestic-move', outcome: 'attention', reasons: ['symptom-reported'] },
        ...{ destination_commune: COMMUNE_OF_931, questionnaire_version: 1 },
        ...{ residence_commune: COMMUNE_OF_930, place_kind: 'market' },
      },
    ]);
    expect(body).toContain('Cán bộ y tế');
  });

  it('again, as by a reload, answers the same code; with other content it is told apart', async () => {
    const key = keyIn((await open()).body);
    const form = 'whole-population';
    const typed = TYPED[form] ?? {};
    const before = await declarations();
    const first = await send(form, typed, { key });
    const again = await send(form, typed, { key });
    expect(codeIn(again.body)).toBe(codeIn(first.body));
    const other = await send(form, { ...typed, 'declarant.fullName': 'Trần Thử Tài' }, { key });
    expect(other.status).toBe(409);
    expect(keyIn(other.body)).not.toBe(key);
    expect(await declarations()).toBe(before + 1);
  });

  it('with faults comes back with all that was typed, and leads to each of them', async () => {
    const typed = {
      ...TYPED['domestic-move'],
      'declarant.phone': '12',
      'answers.vehicleCode': '',
      'answers.startDate': '30/02/2021',
      'answers.itinerary.destination': '',
      'answers.exposures.caseOrSuspect': '',
      'answers.symptoms': 'cough',
    };
    const { status, body } = await send('domestic-move', typed);
    expect(status).toBe(400);
    expect(body).toMatch(/<title>Lỗi: /);
    for (const control of [
      'declarant.phone',
      'answers.vehicleCode',
      'answers.startDate',
      'answers.itinerary.destination',
      'answers.exposures.caseOrSuspect',
    ]) {
      expect(body).toContain(`<a href="#${control}">`);
      expect(body).toContain(`id="${control}-error"`);
    }
    expect(body).toMatch(/name="declarant.fullName"[^>]*value="Nguyễn Thị Thử"/);
    expect(body).toMatch(/name="answers.startDate"[^>]*value="30\/02\/2021"/);
    expect(body).toContain('value="cough" checked');
    expect(body).toContain(`value="${COMMUNE_OF_930}" selected`);
    expect(body).toContain('value="personal" checked');
  });

  it('without any of three exposures leads to each of the three', async () => {
    const { status, body } = await send('domestic-move', { ...TYPED['domestic-move'], ...BLANK_EXPOSURES });
    expect(status).toBe(400);
    for (const control of Object.keys(EXPOSURES)) {
      expect(body).toContain(`<a href="#${control}">`);
      expect(body).toContain(`id="${control}-error"`);
    }
  });

  it('that answers what another answer leaves out is told so', async () => {
    const { status, body } = await send('domestic-move', { ...TYPED['domestic-move'], 'answers.flight': 'VN0001' });
    expect(status).toBe(400);
    expect(body).toContain('<a href="#answers.flight">');
  });

  it('of a version that is no longer asked is shown anew', async () => {
    const { status, body } = await send('whole-population', TYPED['whole-population'] ?? {}, { version: '7' });
    expect(status).toBe(400);
    expect(body).toContain('role="alert"');
  });
});

describe('a hostile form', () => {
  it.each<[string, Typed]>([
    [
      'script in every field',
      Object.fromEntries(Object.keys(TYPED['entry'] ?? {}).map((name) => [name, '"><script>alert(1)</script>'])),
    ],
    ['nothing', {}],
    ['fields that nobody has', { ...PERSON, __proto__x: '1', 'declarant.__proto__': '1', 'answers.constructor': '1' }],
    ['each field many times', Object.fromEntries(Object.keys(PERSON).map((name) => [name, ['a', 'b', 'c']]))],
    ['texts that are too long', { ...PERSON, 'declarant.fullName': 'A'.repeat(20_000) }],
    ['control characters', { ...PERSON, 'residence.address': 'a\u0007b' }],
    [
      'numbers that are none',
      { ...TYPED['self-monitoring'], 'answers.quarantineDay': '1e9', 'answers.temperatureMorning': 'NaN' },
    ],
  ])('with %s is shown again, harmless', async (_, typed) => {
    const before = await declarations();
    for (const form of DECLARATION_FORMS) {
      const { status, body } = await send(form, typed);
      expect(status).toBe(400);
      expect(body).not.toMatch(/<script|undefined|\[object/);
    }
    expect(await declarations()).toBe(before);
  });

  it.each<[string, string | Uint8Array, Record<string, string>, number]>([
    ['seventy kilobytes', `form=entry&x=${'a'.repeat(70_000)}`, FORM_TYPE, 413],
    ['JSON', '{}', { 'content-type': 'application/json' }, 415],
    ['bytes that are no text', '%FF%FE=%FF', FORM_TYPE, 400],
    ['NUL', 'form=%00', FORM_TYPE, 400],
    ['a thousand fields', 'a=1&'.repeat(1_000), FORM_TYPE, 400],
  ])('%s is refused', async (_, body, headers, status) => {
    expect((await service.post(PATH, { body, headers, key: null })).status).toBe(status);
  });

  it('that lost its key gets a new one and is taken once', async () => {
    const before = await declarations();
    expect((await send('whole-population', TYPED['whole-population'] ?? {}, { key: 'x' })).status).toBe(201);
    expect(await declarations()).toBe(before + 1);
  });
});
