import { describe, expect, it } from '@jest/globals';
import { decideBatch, reasonToStop, STOP_REASONS } from './offset.rules.js';

describe('decideBatch', () => {
  it.each([
    { name: 'the batch follows', next: 10n, first: 10n, last: 12n, decision: { then: 'fold', from: 0 } },
    { name: 'it overlaps', next: 11n, first: 9n, last: 12n, decision: { then: 'fold', from: 2 } },
    { name: 'only its last is new', next: 12n, first: 9n, last: 12n, decision: { then: 'fold', from: 3 } },
    { name: 'all of it was folded', next: 13n, first: 9n, last: 12n, decision: { then: 'seek', offset: 13n } },
    { name: 'it was folded long ago', next: 99n, first: 9n, last: 12n, decision: { then: 'seek', offset: 99n } },
    { name: 'the group is one ahead', next: 8n, first: 9n, last: 12n, decision: { then: 'seek', offset: 8n } },
    { name: 'nothing was folded yet', next: 0n, first: 700n, last: 712n, decision: { then: 'seek', offset: 0n } },
  ])('$name', ({ next, first, last, decision }) => {
    expect(decideBatch(next, first, last)).toEqual(decision);
  });
});

describe('reasonToStop', () => {
  const here = { clusterId: 'cluster', topicId: 'topic' };
  const stored = { next: 10n, identity: here };

  it.each([
    { name: 'the partition goes on', now: { identity: here, earliest: 0n, next: 12n }, reason: null },
    { name: 'it ends where we are', now: { identity: here, earliest: 0n, next: 10n }, reason: null },
    { name: 'it begins where we are', now: { identity: here, earliest: 10n, next: 10n }, reason: null },
    { name: 'it ends before us', now: { identity: here, earliest: 0n, next: 9n }, reason: 'log-shorter-than-stored' },
    { name: 'it begins behind us', now: { identity: here, earliest: 11n, next: 19n }, reason: 'history-missing' },
    {
      name: 'the topic was made again',
      now: { identity: { ...here, topicId: 'new' }, next: 99n },
      reason: 'topic-identity-changed',
    },
    {
      name: 'the cluster is another',
      now: { identity: { ...here, clusterId: 'new' }, next: 0n },
      reason: 'topic-identity-changed',
    },
  ])('$name', ({ now, reason }) => {
    expect(reasonToStop(stored, now)).toBe(reason);
    if (reason !== null) expect(Object.keys(STOP_REASONS)).toContain(reason);
  });
});
