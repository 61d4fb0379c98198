import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readScan } from '../scanning/read-scan.js';
import {
  generateInvitationCode,
  INVITATION_CODE_RANDOM_BYTES,
  parseInvitationCode,
  printInvitationText,
} from './invitation-code.js';

const codes = fc
  .uint8Array({ minLength: INVITATION_CODE_RANDOM_BYTES, maxLength: INVITATION_CODE_RANDOM_BYTES })
  .map(generateInvitationCode);
const read = (text: string) => readScan(text, { publicOrigins: [], today: '2021-08-11' });

describe('the code of an invitation', () => {
  it('has four groups of four', () => {
    fc.assert(fc.property(codes, (code) => /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/.test(code)));
  });

  it('is read however it is typed or scanned', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom('', ' ', '-'), (code, separator) => {
        const typed = code.toLowerCase().replaceAll('-', separator).replaceAll('0', 'o');
        expect(parseInvitationCode(typed)).toEqual({ ok: true, value: code, warnings: [] });
        const found = { kind: 'vaccination-invitation', fields: { invitationCode: code }, warnings: [] };
        expect(read(code)).toEqual(found);
        expect(read(printInvitationText(code))).toEqual(found);
      }),
    );
  });

  it.each([
    ['', 'invitation-code-malformed'],
    ['0'.repeat(17), 'invitation-code-malformed'],
    [`1${'0'.repeat(15)}`, 'invitation-code-mistyped'],
  ])('%j is refused', (typed, code) => {
    expect(parseInvitationCode(typed)).toEqual({ ok: false, code });
  });

  it.each([
    ['LC1.V.1000-0000-0000-0000', 'code-malformed'],
    ['1A00-0000-0000-0000', 'code-mistyped'],
  ])('%j is no invitation', (text, warning) => {
    expect(read(text)).toEqual({ kind: 'unknown', fields: {}, warnings: [warning] });
  });
});
