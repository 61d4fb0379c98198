import { expect, it } from '@jest/globals';
import { typedDocument } from './typed-document.rules.js';

it.each([
  ['099 184 001 234', { kind: 'citizen-id', number: '099184001234' }],
  ['099123456', { kind: 'old-identity-card', number: '099123456' }],
  ['b1234567', { kind: 'passport', number: 'B1234567' }],
  ['K7M4-Q2XQ', undefined],
  ['MV29-GQY5-CKT1-8FPX-4BJJ', undefined],
])('takes %s for %j', (typed, document) => {
  expect(typedDocument(typed)).toEqual(document);
});
