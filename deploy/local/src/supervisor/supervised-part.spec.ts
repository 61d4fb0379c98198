import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '#libs/testing';
import { StackHome } from '../home/stack-home.js';
import { isAlive } from '../processes/process-table.js';
import { endLeftovers, pidOf } from './leftovers.js';
import { PartGroup } from './part-group.js';
import type { PartPlan } from './supervised-part.js';

const STOP_MS = 2_000;
const RUNS_ON = 'setInterval(() => {}, 1000)';

describe('a supervised part', () => {
  let home: StackHome;
  let said: string[];
  let parts: PartGroup;

  beforeEach(() => {
    home = new StackHome(mkdtempSync(join(tmpdir(), 'lachan-home-')));
    said = [];
    parts = new PartGroup(home, (line) => said.push(line));
  });
  afterEach(async () => {
    await parts.stop(STOP_MS);
    rmSync(home.path, { recursive: true });
  });

  it('is started again after a kill -9, and its pid file names the new process', async () => {
    await parts.run(plan(RUNS_ON));
    const first = workingPid(home);
    process.kill(first, 'SIGKILL');
    const second = await eventually(() => (pidOf(home, 'part') === first ? undefined : pidOf(home, 'part')));
    expect(isAlive(second)).toBe(true);
    expect(said).toEqual(['part was ended by SIGKILL; starting it again in 0.2 s']);
  });

  it('is started again when it ends by itself, each time after a longer pause', async () => {
    await parts.run(plan('process.exit(3)'));
    await eventually(() => said.length >= 3 || undefined);
    expect(said.slice(0, 3)).toEqual([
      'part ended with code 3; starting it again in 0.2 s',
      'part ended with code 3; starting it again in 0.4 s',
      'part ended with code 3; starting it again in 0.8 s',
    ]);
  });

  it('is put right before every start, and tried again when that fails', async () => {
    const prepared: number[] = [];
    await parts.run({
      ...plan(RUNS_ON),
      prepare: () => {
        if (prepared.push(performance.now()) === 2) throw new Error('not yet');
      },
    });
    process.kill(workingPid(home), 'SIGKILL');
    await eventually(() => prepared.length === 3 || undefined);
    expect(said.at(-1)).toBe('part could not be prepared: not yet; starting it again in 0.4 s');
  });

  it('stays ended once it was told to stop, and leaves no pid file', async () => {
    await parts.run(plan(RUNS_ON));
    const pid = workingPid(home);
    await parts.stop(STOP_MS);
    expect(isAlive(pid)).toBe(false);
    expect(pidOf(home, 'part')).toBeUndefined();
    expect(said).toEqual([]);
  });

  it('is ended by force when it does not end by itself', async () => {
    await parts.run(plan(`process.on('SIGTERM', () => {}); console.log('{"deaf":true}'); ${RUNS_ON}`));
    await eventually(() => logText(home).includes('deaf') || undefined);
    const pid = workingPid(home);
    await parts.stop(300);
    expect(isAlive(pid)).toBe(false);
  });

  it('writes its log as JSON lines, whatever it prints', async () => {
    await parts.run(plan(`console.log('{"msg":"as it is"}'); console.error('plain words'); ${RUNS_ON}`));
    const lines = await eventually(() => {
      const complete = logText(home).trim().split('\n');
      return complete.length < 2 ? undefined : complete.map((line) => JSON.parse(line) as Record<string, unknown>);
    });
    expect(lines).toEqual(
      expect.arrayContaining([{ msg: 'as it is' }, expect.objectContaining({ part: 'part', line: 'plain words' })]),
    );
  });
});

describe('leftovers of a killed supervisor', () => {
  let home: StackHome;

  beforeEach(() => {
    home = new StackHome(mkdtempSync(join(tmpdir(), 'lachan-home-')));
  });
  afterEach(() => rmSync(home.path, { recursive: true }));

  it('are ended at the next start', async () => {
    const killed = new PartGroup(home, () => undefined);
    await killed.run(plan(RUNS_ON, home));
    const pid = workingPid(home);
    expect(await endLeftovers(home)).toEqual(['part']);
    expect(isAlive(pid)).toBe(false);
    await killed.stop(STOP_MS);
  });

  it('never include a stranger who was given the number of a part that is gone', async () => {
    home.write('run/part.pid', String(process.pid));
    expect(await endLeftovers(home)).toEqual([]);
    expect(pidOf(home, 'part')).toBeUndefined();
  });
});

function plan(script: string, home?: StackHome): PartPlan {
  const env = home === undefined ? {} : { LACHAN_HOME: home.path };
  return { name: 'part', program: process.execPath, args: ['-e', script], env, stopSignal: 'SIGTERM' };
}

function workingPid(home: StackHome): number {
  const pid = pidOf(home, 'part');
  if (pid === undefined) throw new Error('no pid file stands');
  return pid;
}

function logText(home: StackHome): string {
  return readFileSync(home.file('logs', 'part.log'), 'utf8');
}
