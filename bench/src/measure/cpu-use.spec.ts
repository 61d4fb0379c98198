import { describe, expect, it } from '@jest/globals';
import { cpuUsed, perRequest, type CpuReading } from './cpu-use.js';
import { parseProcessStat } from './process-stat.js';

const reading = (part: string, ticks: number): CpuReading => ({ part, ticks });

describe('the stat line of a process', () => {
  it('is read behind the last parenthesis, whatever the command calls itself', () => {
    const line = '4711 (odd) name (x) S 4242 1 1 0 -1 4194560 9 8 7 6 250 50 30 20 20 0 11 0 99 1 2 3';
    expect(parseProcessStat(line)).toEqual({ parent: 4242, ticks: 300, endedChildrenTicks: 50 });
  });
});

describe('CPU used between two readings', () => {
  it('sums the processes of a part, in microseconds', () => {
    const before = new Map([
      [1, reading('service', 100)],
      [2, reading('postgres', 50)],
    ]);
    const after = new Map([
      [1, reading('service', 160)],
      [2, reading('postgres', 60)],
      [3, reading('postgres', 5)],
    ]);
    expect(cpuUsed(before, after)).toEqual({ service: 600_000, postgres: 150_000 });
  });

  it('passes over a process that has ended', () => {
    expect(cpuUsed(new Map([[1, reading('service', 100)]]), new Map())).toEqual({});
  });
});

describe('CPU a request', () => {
  it('names the dearest part first and leaves out what rounds to nothing', () => {
    expect(perRequest({ kafka: 10_000, service: 100_000, idle: 100 }, 1_000)).toBe('service 100 · kafka 10 · sum 110');
  });

  it('is not told of no requests', () => {
    expect(perRequest({ service: 1 }, 0)).toBe('no requests');
  });
});
