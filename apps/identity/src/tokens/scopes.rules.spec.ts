import { describe, expect, it } from '@jest/globals';
import { grantedScopes } from './scopes.rules.js';

const OWNED = ['places:write', 'clients:write'];

describe('the scopes of a token', () => {
  it.each<[string, string | undefined, readonly string[]]>([
    ['everything when nothing is asked for', undefined, OWNED],
    ['what is asked for', 'clients:write', ['clients:write']],
    ['each once', 'clients:write clients:write', ['clients:write']],
  ])('are %s', (_, requested, scopes) => {
    expect(grantedScopes(requested, OWNED)).toEqual({ ok: true, scopes });
  });

  it.each([
    'reports:read',
    'places:write reports:read',
    'places',
    'PLACES:WRITE',
    '',
    ' ',
    'places:write ',
    'x:y '.repeat(200),
  ])('are none at all for "%s"', (requested) => {
    expect(grantedScopes(requested, OWNED)).toEqual({ ok: false });
  });
});
