import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StackHome } from '../home/stack-home.js';
import { ClockKeeper } from './clock-keeper.js';
import { FIRST_INSTANT } from './business-time.rules.js';

const HOUR_MS = 3_600_000;

describe('the clock of a home', () => {
  let home: StackHome;

  beforeEach(() => {
    home = new StackHome(mkdtempSync(join(tmpdir(), 'lachan-home-')));
  });
  afterEach(() => rmSync(home.path, { recursive: true }));

  it('begins on the morning of the report', () => {
    const clock = ClockKeeper.open(home, undefined, false);
    expect(clock.environment).toMatch(/^2021-08-11T00:00:00\.000Z,1,/);
  });

  it('goes on from where it was after a proper stop, however long ago that was', () => {
    leave({ businessTime: '2021-08-12T00:00:00Z', realTime: '2026-01-01T00:00:00Z', rate: 60, stopped: true });
    expect(ClockKeeper.open(home, undefined, false).environment).toMatch(/^2021-08-12T00:00:00\.000Z,1,/);
  });

  it('never goes back after a kill, whether the services ran on or not', () => {
    const minuteAgo = new Date(Date.now() - 60_000).toISOString();
    leave({ businessTime: '2021-08-12T00:00:00Z', realTime: minuteAgo, rate: 60, stopped: false });
    const alone = ClockKeeper.open(home, undefined, false).shown;
    const ranOn = ClockKeeper.open(home, undefined, true).shown;
    expect(alone.getTime()).toBeGreaterThan(Date.parse('2021-08-12T00:00:00Z'));
    expect(ranOn.getTime()).toBeGreaterThanOrEqual(Date.parse('2021-08-12T00:00:00Z') + HOUR_MS);
  });

  it('writes down what it shows, and that it was stopped', () => {
    const clock = ClockKeeper.open(home, undefined, false);
    clock.run();
    clock.stop();
    const written = JSON.parse(home.read('clock.json') ?? '') as Record<string, unknown>;
    expect(written).toMatchObject({ rate: 1, stopped: true });
    expect(Date.parse(String(written.businessTime))).toBeGreaterThanOrEqual(FIRST_INSTANT.getTime());
  });

  it('refuses real time once it has shown a later day, and a text that it cannot read', () => {
    leave({ businessTime: '2199-01-01T00:00:00Z', realTime: '2026-01-01T00:00:00Z', rate: 1, stopped: true });
    expect(() => ClockKeeper.open(home, 'real', false)).toThrow('cannot go back to real time');
    expect(() => ClockKeeper.open(home, 'tomorrow', false)).toThrow('LACHAN_BUSINESS_TIME');
  });

  function leave(clock: object): void {
    home.write('clock.json', JSON.stringify(clock));
  }
});
