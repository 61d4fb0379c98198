import { SHAPES_ORIGIN, type ScanShape } from './scan-shape.js';

const SIGNATURE = 'aB3-_'.repeat(17) + 'z';
const PLACE = 'K7M4Q2XQ';
const POSTER = `${SHAPES_ORIGIN}/q/1/${PLACE}/p-2021/${SIGNATURE}`;
const CARD = 'K7M4Q2X1234P';
const DECLARATION = 'MV29-GQY5-CKT1-8FPX-4BJJ';
export const OURS: readonly ScanShape[] = [
  [
    'poster',
    POSTER,
    'place-poster',
    { placeCode: PLACE, poster: { version: '1', code: PLACE, kid: 'p-2021', signature: SIGNATURE } },
    ['signature-not-verified'],
  ],
  ['poster with a line end', `${POSTER}\r\n`, 'place-poster', { placeCode: PLACE }, ['signature-not-verified']],
  [
    'poster with scheme and host in capitals',
    POSTER.replace(SHAPES_ORIGIN, SHAPES_ORIGIN.toUpperCase()),
    'place-poster',
    { placeCode: PLACE },
    ['signature-not-verified'],
  ],
  [
    'poster without TLS',
    POSTER.replace('https', 'http'),
    'place-poster',
    { placeCode: PLACE },
    ['address-not-secure', 'signature-not-verified'],
  ],
  ['poster that was cut', POSTER.slice(0, -1), 'unknown', {}, ['poster-malformed']],
  ['poster of another version', POSTER.replace('/q/1/', '/q/2/'), 'unknown', {}, ['poster-malformed']],
  ['poster with a mistyped code', POSTER.replace(PLACE, 'K7M4Q2XA'), 'unknown', {}, ['poster-malformed']],
  ['poster with a query', `${POSTER}?to=elsewhere`, 'unknown', {}, ['poster-malformed']],
  ['page of a place', `${SHAPES_ORIGIN}/p/${PLACE}`, 'place-code', { placeCode: PLACE }],
  ['page of a place, typed', `suckhoe.example.vn/p/${PLACE.toLowerCase()}`, 'place-code', { placeCode: PLACE }],
  ['page that is no place', `${SHAPES_ORIGIN}/declare`, 'unknown', {}, ['own-address-not-understood']],
  ['place code', PLACE, 'place-code', { placeCode: PLACE }],
  ['place code as people type it', 'k7m4-q2xq', 'place-code', { placeCode: PLACE }],
  ['place code with spaces', ' K7M4 Q2XQ ', 'place-code', { placeCode: PLACE }],
  ['place code mistyped', 'K7M4Q2XA', 'unknown', {}, ['code-mistyped']],
  ['declaration', `LC1.D.${DECLARATION}`, 'declaration', { declarationCode: DECLARATION }],
  [
    'declaration, typed',
    DECLARATION.replaceAll('-', '').toLowerCase(),
    'declaration',
    { declarationCode: DECLARATION },
  ],
  ['declaration in groups', DECLARATION.replaceAll('-', ' '), 'declaration', { declarationCode: DECLARATION }],
  ['declaration mistyped', DECLARATION.replace('4BJJ', '4BJK'), 'unknown', {}, ['code-mistyped']],
  ['declaration that is none', 'LC1.D.123', 'unknown', {}, ['code-malformed']],
  [
    'personal card',
    `LC1.C.${CARD}.p-2021.${SIGNATURE}`,
    'personal-card',
    { cardCode: CARD, kid: 'p-2021' },
    ['signature-not-verified'],
  ],
  ['personal card, typed', 'k7m4 q2x1 234p', 'personal-card', { cardCode: CARD }],
  ['personal card mistyped', 'K7M4 Q2X1 2343', 'unknown', {}, ['code-mistyped']],
  ['personal card without a signature', `LC1.C.${CARD}`, 'unknown', {}, ['code-malformed']],
  ['personal code that is none', `LC1.P.e30~k~${SIGNATURE}.abc.${SIGNATURE}`, 'unknown', {}, ['code-malformed']],
  ['kind of code that is not there', `LC1.X.${CARD}`, 'unknown', {}, ['code-malformed']],
];
