import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectedJars, wrongJars } from './jar-digests.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the jars of Kafka that a cache holds', () => {
  const expected = new Map([
    ['kafka.jar', sha256('the broker')],
    ['log.jar', sha256('the log')],
  ]);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lachan-jars-'));
    writeFileSync(join(folder, 'kafka.jar'), 'the broker');
    writeFileSync(join(folder, 'log.jar'), 'the log');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are taken when each has its digest', () => {
    expect(wrongJars(folder, expected)).toEqual([]);
  });

  it('are refused by name when one was changed', () => {
    writeFileSync(join(folder, 'kafka.jar'), 'another broker');
    expect(wrongJars(folder, expected)).toEqual(['kafka.jar']);
  });

  it('are refused when one is missing, or the whole folder', () => {
    rmSync(join(folder, 'log.jar'));
    expect(wrongJars(folder, expected)).toEqual(['log.jar']);
    expect(wrongJars(join(folder, 'nowhere'), expected)).toEqual(['kafka.jar', 'log.jar']);
  });

  it('are refused when another lies beside them, since all of a folder is on the class path', () => {
    writeFileSync(join(folder, 'stranger.jar'), 'whatever');
    expect(wrongJars(folder, expected)).toEqual(['stranger.jar']);
  });

  it('are listed with a digest each, the broker among them', () => {
    const names = [...expectedJars().keys()];
    expect(names.some((name) => /^kafka_2\.13-[\d.]+\.jar$/.test(name))).toBe(true);
    expect([...expectedJars().values()].every((digest) => /^[0-9a-f]{64}$/.test(digest))).toBe(true);
  });
});
