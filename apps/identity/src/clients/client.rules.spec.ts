import { describe, expect, it } from '@jest/globals';
import type { Client } from './client.js';
import type { Areas } from '../roles/area.rules.js';
import { faultOfDisabling, faultsOfGrant, faultsOfScopes, isVisibleTo } from './client.rules.js';

/** 93 covers 930 and 931; 31318 lies in 930. */
const PARENTS: Record<string, string[]> = {
  '93': ['93'],
  '930': ['930', '93'],
  '931': ['931', '93'],
  '31318': ['31318', '930', '93'],
};
const areas: Areas = {
  exists: (code) => code in PARENTS,
  isWithin: (code, area) => PARENTS[code]?.includes(area) ?? false,
};

const client = (over: Partial<Client> = {}): Client => ({
  ...{ clientId: 'c', name: 'c', scopes: [], areas: [], facility: null, quota: null, version: 1 },
  ...{ createdAt: new Date(0), disabledAt: null },
  ...over,
});

describe('the areas that a client is given', () => {
  it.each<[string, string[], string[], string[]]>([
    ['none', [], [], []],
    ['one’s own', ['930'], ['930'], []],
    ['a part of one’s own', ['31318', '930'], ['93'], []],
    ['one that does not exist', ['930', '999'], ['93'], ['areas[1]: unknown-area']],
    ['a neighbour’s', ['931'], ['930'], ['areas[0]: area-not-yours']],
    ['more than one’s own', ['93'], ['930', '931'], ['areas[0]: area-not-yours']],
    ['anything, by one who has none', ['930'], [], ['areas[0]: area-not-yours']],
  ])('may be %s or are refused', (_, given, own, faults) => {
    const found = faultsOfGrant(client({ areas: given }), own, areas);
    expect(found.map(({ path, code }) => `${path}: ${code}`)).toEqual(faults);
  });
});

describe('the scopes that a client is given', () => {
  it.each<[string[], string[]]>([
    [['reports:read'], []],
    [['reports:read', 'places:write'], ['scopes[1]: scope-not-yours']],
    [['reports:reed'], ['scopes[0]: unknown-scope']],
  ])('%j', (given, faults) => {
    const found = faultsOfScopes(given, ['clients:write', 'reports:read']);
    expect(found.map(({ path, code }) => `${path}: ${code}`)).toEqual(faults);
  });
});

describe('a client', () => {
  it.each<[string[], string[], boolean]>([
    [[], [], true],
    [[], ['930'], true],
    [['31318'], ['930'], true],
    [['930', '931'], ['93'], true],
    [['930', '931'], ['930'], false],
    [['93'], ['930'], false],
    [['930'], [], false],
  ])('of %j is seen from %j: %s', (own, viewers, seen) => {
    expect(isVisibleTo(client({ areas: own }), viewers, areas)).toBe(seen);
  });

  it('is disabled once', () => {
    expect(faultOfDisabling(client())).toBeUndefined();
    expect(faultOfDisabling(client({ disabledAt: new Date(0) }))).toBe('already-disabled');
  });
});
