import { describe, expect, it } from '@jest/globals';
import { credentialsIn } from './bearer.rules.js';

describe('credentials', () => {
  it('are none without a header', () => {
    expect(credentialsIn(undefined)).toEqual({ kind: 'none' });
  });

  it.each(['Bearer aaa.bbb.ccc', 'bearer   aaa.bbb.ccc ', 'BEARER aaa.bbb.ccc'])('are a token in %s', (header) => {
    expect(credentialsIn(header)).toEqual({ kind: 'bearer', token: 'aaa.bbb.ccc' });
  });

  it.each(['', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', 'Bearer a,b', 'aaa.bbb.ccc', 'Bearer ä'])(
    'cannot be used in "%s", and are not taken for none',
    (header) => {
      expect(credentialsIn(header)).toEqual({ kind: 'unusable' });
    },
  );
});
