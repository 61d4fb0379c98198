import { describe, expect, it } from '@jest/globals';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { AllowedMethods } from './allowed-methods.js';

function methodsWith(...urls: readonly string[]): AllowedMethods {
  const methods = new AllowedMethods();
  const addHook = (_: string, add: (route: RouteOptions) => void): void =>
    urls.forEach((url) => add({ url, method: 'GET' } as RouteOptions));
  methods.watch({ addHook } as unknown as FastifyInstance);
  return methods;
}

describe('the methods of an address', () => {
  const methods = methodsWith('/v1/places/:code', '/tiles/:layer.json', '/tiles/:layer/:z/:x/:y.mvt', '/a.b');

  it.each([
    ['/v1/places/K7M4Q2XQ', true],
    ['/v1/places/K7M4Q2XQ/', true],
    ['/v1/places/K7M4Q2XQ?x=1', true],
    ['/v1/places/', false],
    ['/v1/places/a/b', false],
    ['/tiles/levels.json', true],
    ['/tiles/levels.xml', false],
    ['/tiles/levelsXjson', false],
    ['/tiles/levels/1/2/3.mvt', true],
    ['/tiles/levels/1/2/3.png', false],
    ['/a.b', true],
    ['/aXb', false],
  ])('%s: %p', (url, known) => {
    expect(methods.of(url)).toEqual(known ? ['GET'] : []);
  });
});
