import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CARD_CODE_RANDOM_BYTES, generateCardCode } from '../personal-cards/card-code.js';
import { printCardText } from '../personal-cards/card-text.js';
import { DECLARATION_CODE_RANDOM_BYTES, generateDeclarationCode } from '../declarations/declaration-code.js';
import { generatePlaceCode, PLACE_CODE_RANDOM_BYTES } from '../places/place-code.js';
import { posterUrl } from '../places/poster.js';
import { addDays } from '../time/local-day.js';
import { printChipCard } from './chip-card.js';
import { printHealthInsuranceCard } from './health-insurance-card.js';
import { printDeclarationText } from './our-codes.js';
import { printPersonalQr } from './personal-qr.js';
import { readScan } from './read-scan.js';

const OWN = 'https://suckhoe.example.vn';
const read = (text: string) => readScan(text, { publicOrigins: [OWN], today: '2021-08-11' });

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((list) => list.join(''));
const words = (max: number) =>
  fc
    .array(fc.constantFrom('Nguyễn', 'Thử', 'Ví', 'Dụ', 'Đặng', 'Ấp', 'Hoàng', "H'Thử", 'Ni-ê'), {
      minLength: 1,
      maxLength: max,
    })
    .map((list) => list.join(' '));
const days = fc.integer({ min: 0, max: 44_000 }).map((n) => addDays('1900-01-01', n));
const births = fc.oneof(
  days.map((birthDate) => ({ birthDate, birthYear: Number(birthDate.slice(0, 4)) })),
  fc.integer({ min: 1900, max: 2021 }).map((birthYear) => ({ birthYear })),
);
const sexes = fc.constantFrom('male' as const, 'female' as const);
const optional = <T>(name: string, values: fc.Arbitrary<T>) =>
  fc.option(values, { nil: undefined }).map((value) => (value === undefined ? {} : { [name]: value }));
const joined = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((list) => Object.assign({}, ...list) as object);
const one = <T>(name: string, values: fc.Arbitrary<T>) => values.map((value) => ({ [name]: value }));

const person = joined(births, one('fullName', words(6)), one('sex', sexes));
const citizenId = digits(12).map((documentNumber) => ({ documentKind: 'citizen-id', documentNumber }));
const chipCards = joined(
  ...[person, citizenId, optional('oldDocumentNumber', digits(9))],
  ...[optional('address', words(12)), one('issuedOn', days)],
);
const personalQrs = joined(
  ...[person, citizenId, one('declaredBy', fc.constantFrom('self', 'another')), one('qrId', digits(18))],
  ...[
    optional('declarantQrId', digits(18)),
    optional(
      'healthInsuranceNumber',
      digits(13).map((end) => `DN${end}`.replace(/^DN[^1-5]/, 'DN4')),
    ),
  ],
  ...[
    optional(
      'phone',
      digits(8).map((end) => `+843${end}`),
    ),
    optional('issuerSignature', fc.stringMatching(/^[A-Za-z0-9+/=]{1,90}$/)),
  ],
);
const insuranceCards = joined(
  ...[
    person,
    one(
      'healthInsuranceNumber',
      digits(12).map((end) => `DN4${end}`),
    ),
    optional('address', words(12)),
  ],
  ...[
    optional(
      'firstFacility',
      digits(5).map((code) => `${code.slice(0, 2)}-${code.slice(2)}`),
    ),
  ],
  ...[optional('validFrom', days), optional('validTo', days), optional('issuedOn', days)],
);

it.each([
  ['chip card', 'chip-card', chipCards, printChipCard],
  ['national personal code', 'personal-qr', personalQrs, printPersonalQr],
  ['health-insurance card', 'health-insurance-card', insuranceCards, printHealthInsuranceCard],
] as const)('a %s is read as it was printed', (_, kind, arbitrary, print) => {
  fc.assert(
    fc.property(arbitrary, fc.boolean(), (fields, isDecomposed) => {
      const text = print(fields);
      expect(read(isDecomposed ? `\u{feff}${text.normalize('NFD')}\r\n` : text)).toMatchObject({ kind });
      expect(read(text).fields).toEqual(fields);
      expect(print(read(text).fields as object)).toBe(text);
    }),
  );
});

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const signatures = fc.stringMatching(/^[A-Za-z0-9_-]{86}$/);
const keyIds = fc.stringMatching(/^[A-Za-z0-9_-]{1,32}$/);

it('our own codes are read as they were printed', () => {
  fc.assert(
    fc.property(bytes(DECLARATION_CODE_RANDOM_BYTES), keyIds, signatures, (random, kid, signature) => {
      const code = generatePlaceCode(random.subarray(0, PLACE_CODE_RANDOM_BYTES));
      const poster = { version: '1', code, kid, signature };
      expect(read(posterUrl(`${OWN}/`, poster))).toMatchObject({ kind: 'place-poster', fields: { poster } });
      expect(read(code)).toMatchObject({ kind: 'place-code', fields: { placeCode: code } });
      const declarationCode = generateDeclarationCode(random);
      expect(read(printDeclarationText(declarationCode)).fields).toEqual({ declarationCode });
      const cardCode = generateCardCode(random.subarray(0, CARD_CODE_RANDOM_BYTES));
      expect(read(printCardText({ code: cardCode, kid, signature })).fields).toEqual({ cardCode, kid, signature });
    }),
  );
});
