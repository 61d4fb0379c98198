import { hexOf, withField, type ScanShape } from './scan-shape.js';

const BHYT_PARTS = ['DN4930123456789', hexOf('Lê Thử Châu'), '05/03/1978', '2', hexOf('Xã Ví Dụ'), '93 - 012'];
const BHYT = [...BHYT_PARTS, '01/01/2021', '31/12/2021', '28/12/2020', '-', '-', '4', '01/01/2025', '$'].join('|');
const CHAU = {
  healthInsuranceNumber: 'DN4930123456789',
  fullName: 'Lê Thử Châu',
  birthDate: '1978-03-05',
  sex: 'female',
};

export const INSURANCE_CARDS: readonly ScanShape[] = [
  [
    'whole',
    BHYT,
    'health-insurance-card',
    {
      ...CHAU,
      address: 'Xã Ví Dụ',
      firstFacility: '93-012',
      validFrom: '2021-01-01',
      validTo: '2021-12-31',
      issuedOn: '2020-12-28',
    },
  ],
  [
    'with hex in capitals',
    BHYT.split('|')
      .map((part) => part.toUpperCase())
      .join('|'),
    'health-insurance-card',
    CHAU,
  ],
  ['in lower case', BHYT.toLowerCase(), 'health-insurance-card', CHAU],
  ['decomposed', withField(BHYT, 1, hexOf('Lê Thử Châu'.normalize('NFD'))), 'health-insurance-card', CHAU],
  ['without its end', BHYT.slice(0, -2), 'health-insurance-card', CHAU],
  [
    'of nine fields',
    [...BHYT_PARTS, '01/01/2021', '31/12/2021', '28/12/2020', '$'].join('|'),
    'health-insurance-card',
    CHAU,
  ],
  ['without an end of validity', withField(BHYT, 7, '-'), 'health-insurance-card', CHAU],
  ['cut after the address', BHYT_PARTS.slice(0, 5).join('|'), 'health-insurance-card', CHAU, ['fields-missing']],
  ['of ten digits', withField(BHYT, 0, '0123456789'), 'health-insurance-card', { healthInsuranceNumber: '0123456789' }],
  ['with spaces in the number', withField(BHYT, 0, 'DN 4 93 0123456789'), 'health-insurance-card', CHAU],
  [
    'with a number that is none',
    withField(BHYT, 0, 'DN9'),
    'health-insurance-card',
    { sex: 'female' },
    ['health-insurance-number-malformed'],
  ],
  ['of the year of birth only', withField(BHYT, 2, '1978'), 'health-insurance-card', { birthYear: 1978 }],
  ['of dates without slashes', withField(BHYT, 2, '05031978'), 'health-insurance-card', CHAU],
  ['of a man', withField(BHYT, 3, '1'), 'health-insurance-card', { sex: 'male' }],
  ['of no sex', withField(BHYT, 3, '0'), 'health-insurance-card', { birthYear: 1978 }, ['sex-unknown']],
  ['that has expired', withField(BHYT, 7, '10/08/2021'), 'health-insurance-card', CHAU, ['validity-ended']],
  ['on its last day', withField(BHYT, 7, '11/08/2021'), 'health-insurance-card', CHAU],
  ['that is not valid yet', withField(BHYT, 6, '12/08/2021'), 'health-insurance-card', CHAU, ['not-yet-valid']],
  [
    'that ends before it begins',
    withField(BHYT, 7, '31/12/2020'),
    'health-insurance-card',
    CHAU,
    ['validity-ends-before-it-begins', 'validity-ended'],
  ],
  [
    'of a validity that is no day',
    withField(BHYT, 7, '31/02/2021'),
    'health-insurance-card',
    CHAU,
    ['validity-malformed'],
  ],
  [
    'with half a byte of hex',
    withField(BHYT, 1, hexOf('Lê Thử Châu').slice(0, -1)),
    'health-insurance-card',
    { fullName: 'Lê Thử Châ' },
    ['hex-malformed'],
  ],
  [
    'with half a letter of hex',
    withField(BHYT, 1, hexOf('Lê Thử').slice(0, -2)),
    'health-insurance-card',
    { fullName: 'Lê Th' },
    ['hex-malformed'],
  ],
  ['with a plain name', withField(BHYT, 1, 'Lê Thử Châu'), 'health-insurance-card', CHAU, ['hex-malformed']],
  ['without an address', withField(BHYT, 4, '-'), 'health-insurance-card', CHAU],
  ['issued before the birth', withField(BHYT, 8, '28/12/1970'), 'health-insurance-card', CHAU, ['issued-before-birth']],
  ['with a byte order mark and a line end', `\u{feff}${BHYT}\r\n`, 'health-insurance-card', CHAU],
];
