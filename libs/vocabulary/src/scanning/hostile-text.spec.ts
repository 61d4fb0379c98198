import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readScan } from './read-scan.js';
import { HOSTILE_REASONS, type HostileReason } from './scan-warnings.js';

const OPTIONS = { publicOrigins: ['https://suckhoe.example.vn'], today: '2021-08-11' };
const POSTER_PATH = `/q/1/K7M4Q2XQ/p-2021/${'a'.repeat(86)}`;
const hex = (text: string): string => Buffer.from(text).toString('hex');

const TEXTS: readonly (readonly [what: string, text: string, reason: HostileReason])[] = [
  ['10 kB of letters', 'A'.repeat(10_000), 'too-long'],
  ['more digits than a QR code holds', '1'.repeat(7_090), 'too-long'],
  ['half a character', `Nguyễn\u{d83d}An`, 'ill-formed-text'],
  ['a nought byte', 'K7M4\u{0}Q2XQ', 'control-characters'],
  ['an escape sequence', '\u{1b}[2J\u{1b}[31mOK', 'control-characters'],
  ['a backspace', 'An\u{8}\u{8}Binh', 'control-characters'],
  ['a nought byte in an address', 'https://suckhoe.example.vn/p/K7M4Q2XQ%00', 'control-characters'],
  ['a text that runs the other way', 'suckhoe\u{202e}nv.elpmaxe', 'bidirectional-override'],
  ['an isolate', '\u{2066}An\u{2069}', 'bidirectional-override'],
  ['an invisible space', 'K7M4\u{200b}Q2XQ', 'invisible-characters'],
  ['a soft hyphen', 'suck\u{ad}hoe', 'invisible-characters'],
  ['tag characters', `An\u{e0041}\u{e0042}`, 'invisible-characters'],
  ['digits of another width', '０９９０９００００１２３', 'look-alike-digits'],
  ['Arabic digits', '٠٩٩٠٩٠٠٠٠١٢٣|x', 'look-alike-digits'],
  ['digits of mathematics', '𝟎𝟗𝟗𝟎𝟗𝟎𝟎𝟎𝟎𝟏𝟐𝟑', 'look-alike-digits'],
  ['a script', '<script>alert(1)</script>', 'script'],
  ['a script in a name', '099090000123||<img src=x onerror=alert(1)>|01021990|Nam|x|15042021', 'script'],
  ['a script with odd spaces', '< / ScRiPt\n>', 'script'],
  ['a script, escaped', '%3Cscript%3Ealert(1)%3C/script%3E', 'script'],
  ['a script, escaped twice', '%253Csvg/onload=alert(1)%253E', 'script'],
  ['a handler', '<x onclick = alert(1)>', 'script'],
  ['a lookup of a logger', '${jndi:ldap://example.org/a}', 'script'],
  ['an expression of a template', '{{constructor.constructor(1)()}}', 'script'],
  ['a script in hex', `DN4930123456789|${hex('<script>')}|05/03/1978|2|00|x|||$`, 'script'],
  ['javascript:', 'javascript:alert(1)', 'dangerous-scheme'],
  ['javascript: in mixed letters', 'JaVaScRiPt:alert(1)', 'dangerous-scheme'],
  ['javascript: with a line in it', 'java\n\tscript:alert(1)', 'dangerous-scheme'],
  ['data:', 'data:text/html;base64,PHNjcmlwdD4=', 'dangerous-scheme'],
  ['vbscript:', 'vbscript:msgbox(1)', 'dangerous-scheme'],
  ['a file', 'file:///etc/passwd', 'dangerous-scheme'],
  ['an intent', 'intent://scan/#Intent;scheme=zxing;end', 'dangerous-scheme'],
  ['javascript: inside an address', 'https://example.org/?next=javascript:alert(1)', 'dangerous-scheme'],
  ['ours as a user name', 'https://suckhoe.example.vn@evil.example/q/1/x', 'credentials-in-address'],
  ['ours as a user name with a password', 'https://suckhoe.example.vn:443@evil.example/', 'credentials-in-address'],
  ['an escaped at sign', 'https://suckhoe.example.vn%40evil.example/', 'disguised-address'],
  ['a backslash', 'https://suckhoe.example.vn\\@evil.example', 'disguised-address'],
  ['three slashes', 'https:///evil.example/', 'disguised-address'],
  ['no slashes', 'https:evil.example', 'disguised-address'],
  ['an escaped host', 'https://suckhoe%2eexample.vn/', 'disguised-address'],
  ['a host as one number', 'http://2130706433/', 'disguised-address'],
  ['letters of another width', 'https://ｅｘａｍｐｌｅ.org/', 'disguised-address'],
  ['punycode', 'https://xn--sckhoe-kva.example.vn/', 'punycode-address'],
  ['a poster of nobody', `https://evil.example${POSTER_PATH}`, 'look-alike-address'],
  ['a poster of a host with a Cyrillic letter', `https://suckhоe.example.vn${POSTER_PATH}`, 'look-alike-address'],
  ['a nought for an o', 'https://suckh0e.example.vn/', 'look-alike-address'],
  ['a diacritic', 'https://sứckhoe.example.vn/', 'look-alike-address'],
  ['one letter off', 'https://suckhoee.example.vn/', 'look-alike-address'],
  ['two letters swapped', 'https://sukchoe.example.vn/', 'look-alike-address'],
  ['ours with something behind it', 'https://suckhoe.example.vn.evil.example/', 'look-alike-address'],
  ['ours with hyphens', 'https://suckhoe-example-vn.com/', 'look-alike-address'],
  ['another ending', 'https://suckhoe.example.com/', 'look-alike-address'],
  ['ours with another port', 'https://suckhoe.example.vn:8443/', 'look-alike-address'],
  ['a dot behind ours', 'https://suckhoe.example.vn./', 'look-alike-address'],
  ['ours in a query', 'https://evil.example/?to=https://suckhoe.example.vn/', 'look-alike-address'],
  ['ours in a path', 'https://evil.example/suckhoe.example.vn/q/1/', 'look-alike-address'],
];

describe('a hostile text', () => {
  it.each(TEXTS)('%s', (_, text, hostile) => {
    expect(readScan(text, OPTIONS)).toEqual({ kind: 'hostile', fields: {}, warnings: [], hostile });
  });

  it('is shown above for every reason', () => {
    expect(new Set(TEXTS.map(([, , reason]) => reason))).toEqual(new Set(HOSTILE_REASONS));
  });
});

const FRAGMENTS = [
  ...['|', '<', '>', '%3C', '%25', '%', '$', '/', '\\', '@', ':', '.', 'https://', 'HC1:', 'LC1.P.', 'LC1.C.', 'xn--'],
  ...[
    '099090000123',
    '01021990',
    'Nam',
    '\u{202e}',
    '\u{0}',
    '\u{301}',
    '｜',
    'Ã',
    'á»…',
    '\u{fffd}',
    '\u{d800}',
    'on=',
  ],
  ...['suckhoe.example.vn', '<script', 'a@', '{{', ' ', '\n', 'DN4930123456789', '4e', '-', '~', 'ấ', '𝟎', '❤️'],
];
const hostileTexts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom(...FRAGMENTS), fc.nat(8_000)).map(([part, times]) => part.repeat(times)),
  fc
    .tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom(...FRAGMENTS), fc.nat(3_000))
    .map(([head, part, times]) => `${head}${part.repeat(times)}`.slice(0, 7_089)),
);

/** Milliseconds for the slowest text of a run, with other work on the machine; one takes a fraction of one. */
const SLOWEST_MS = 200;

it('never throws and never hangs, whatever is scanned', () => {
  fc.assert(
    fc.property(hostileTexts, (text) => {
      const begun = performance.now();
      const reading = readScan(text, OPTIONS);
      expect(performance.now() - begun).toBeLessThan(SLOWEST_MS);
      expect(reading.kind === 'hostile').toBe(reading.hostile !== undefined);
      expect(JSON.stringify(reading).isWellFormed()).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
