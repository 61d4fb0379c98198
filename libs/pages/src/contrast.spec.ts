import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The declarations of the block behind a selector. */
function blockOf(selector: string): Record<string, string> {
  const [, block = ''] = new RegExp(`${selector.replace(/[[\]()]/g, '\\$&')} \\{([^}]*)\\}`).exec(tokens) ?? [];
  return Object.fromEntries(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const light = blockOf(':root');
const dark = blockOf(":root[data-theme='dark']");
const byPreference = blockOf(":root:not([data-theme='light'])");

function luminance(colour = ''): number {
  const channels =
    /^#(..)(..)(..)$/
      .exec(colour)
      ?.slice(1)
      .map((hex) => Number.parseInt(hex, 16) / 255) ?? [];
  const [red = NaN, green = NaN, blue = NaN] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2's contrast ratio. */
function contrast(one: string | undefined, other: string | undefined): number {
  const [high = NaN, low = NaN] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['page', 'surface', 'surface-raised', 'surface-sunken'];
const PAIRS = [
  ...GROUNDS.flatMap((ground) => [
    ['text', ground],
    ['text-muted', ground],
    ['link', ground],
  ]),
  ...['page', 'surface'].flatMap((ground) => [
    ['error', ground],
    ['success', ground],
    ['warning', ground],
    ['notice', ground],
    ['brand', ground],
  ]),
  ...['error', 'warning', 'success', 'notice'].map((tone) => [tone, `${tone}-ground`]),
  ['on-brand', 'brand'],
  ['on-brand', 'brand-strong'],
  ['on-danger', 'danger'],
  ['on-focus', 'focus'],
  ...['green', 'yellow', 'red'].map((colour) => [`on-outcome-${colour}`, `outcome-${colour}`]),
];

describe.each([
  ['light', light],
  ['dark', { ...light, ...dark }],
])('the %s theme', (_, theme) => {
  it.each(PAIRS)('shows %s on %s with a contrast of at least 7 : 1', (text, ground) => {
    expect(contrast(theme[`--colour-${text}`], theme[`--colour-${ground}`])).toBeGreaterThanOrEqual(7);
  });

  it('shows the edges of controls with at least 3 : 1', () => {
    expect(contrast(theme['--colour-line-strong'], theme['--colour-surface'])).toBeGreaterThanOrEqual(3);
  });
});

describe('the tokens', () => {
  it('are the same in the dark by choice and by preference', () => {
    expect(Object.keys(dark).length).toBeGreaterThan(10);
    expect(byPreference).toEqual(dark);
  });

  it('keep spacing on a grid of 4 px, and targets at 48 px', () => {
    for (const [name, value] of Object.entries(light).filter(([name]) => name.startsWith('--space-'))) {
      expect([name, (Number.parseFloat(value) * 16) % 4]).toEqual([name, 0]);
    }
    expect(light['--size-target']).toBe('3rem');
  });

  it('are the only place of colours, but for the white behind a code', () => {
    const page = readFileSync(new URL('./page.css', import.meta.url), 'utf8');
    expect(page.match(/#[0-9a-f]{3,8}\b/gi)).toEqual(['#ffffff']);
  });
});
