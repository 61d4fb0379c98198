import { describe, expect, it } from '@jest/globals';
import { RELAY_DEFAULTS, restAfter } from './relay-settings.js';

describe('restAfter', () => {
  const settings = { ...RELAY_DEFAULTS, maxRows: 100, busyRows: 10, pauseMs: 50, quietPauseMs: 5, idlePollMs: 250 };

  it.each([
    { sent: 0, rest: 250, why: 'nothing waits; a commit wakes it' },
    { sent: 1, rest: 5, why: 'it is quiet, and promptness is cheap' },
    { sent: 9, rest: 5, why: 'it is quiet, and promptness is cheap' },
    { sent: 10, rest: 50, why: 'it is busy, and batches are worth waiting for' },
    { sent: 100, rest: 0, why: 'the batch was full, and more waits' },
  ])('rests $rest ms after $sent events, as $why', ({ sent, rest }) => {
    expect(restAfter(sent, settings)).toBe(rest);
  });
});
