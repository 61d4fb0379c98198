import { afterEach, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWayTo } from './unprivileged-user.js';

const closed = mkdtempSync(join(tmpdir(), 'lachan-closed-'));
afterEach(() => rmSync(closed, { recursive: true }));

it('lets others pass through closed folders, and neither list nor change them', () => {
  const inner = join(closed, 'inner');
  mkdirSync(inner, { mode: 0o700 });
  expect(openWayTo(inner)).toEqual([inner, closed]);
  for (const folder of [inner, closed]) expect(statSync(folder).mode & 0o777).toBe(0o701);
  expect(openWayTo(inner)).toEqual([]);
});
