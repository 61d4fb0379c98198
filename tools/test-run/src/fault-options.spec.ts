import { describe, expect, it } from '@jest/globals';
import { readFaultOptions } from './fault-options.js';

describe('the options of npm run faults', () => {
  it.each([
    { args: [], env: { FAULT_SIZE: 'test' }, words: [] },
    { args: ['--full'], env: { FAULT_SIZE: 'full' }, words: [] },
    {
      args: ['--rounds', '20', '--seed', '7', 'kill'],
      env: { FAULT_SIZE: 'test', FAULT_ROUNDS: '20', FAULT_SEED: '7' },
      words: ['kill'],
    },
  ])('are handed on: $args', ({ args, env, words }) => {
    expect(readFaultOptions(args)).toEqual({ env, words });
  });

  it.each([['--rounds', '0'], ['--rounds', 'many'], ['--seed', '1.5'], ['--unknown']])(
    'are refused: %s %s',
    (...args) => {
      expect(() => readFaultOptions(args)).toThrow();
    },
  );
});
