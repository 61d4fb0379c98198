import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PartLog } from './part-log.js';

const MEGABYTE = 1024 * 1024;
let folder: string;
let log: PartLog;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lachan-log-'));
  log = new PartLog('part', join(folder, 'part.log'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('joins a line that arrives in pieces', () => {
  log.write('{"a":');
  log.write('1}\n{"b"');
  log.write(':2}\n');
  expect(readFileSync(join(folder, 'part.log'), 'utf8')).toBe('{"a":1}\n{"b":2}\n');
});

it('writes the last words that lack an end of line', () => {
  log.write('{"last":true}');
  log.close();
  expect(readFileSync(join(folder, 'part.log'), 'utf8')).toBe('{"last":true}\n');
});

it('keeps a few older files and no more', () => {
  const line = `${JSON.stringify({ text: 'x'.repeat(MEGABYTE) })}\n`;
  for (let megabytes = 0; megabytes < 100; megabytes++) log.write(line);
  expect(readdirSync(folder).sort()).toEqual(['part.log', 'part.log.1', 'part.log.2', 'part.log.3']);
});

it('can be read by the owner alone', () => {
  expect(statSync(join(folder, 'part.log')).mode & 0o777).toBe(0o600);
});
