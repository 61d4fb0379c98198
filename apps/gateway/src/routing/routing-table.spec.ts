import { describe, expect, it } from '@jest/globals';
import { ROUTES, routeFor } from './routing-table.js';

describe('the routing table', () => {
  it.each([
    ['/v1/places', 'health-declaration'],
    ['/v1/places/ABCD2345/qr', 'health-declaration'],
    ['/v1/declarations/batches', 'health-declaration'],
    ['/v1/scans', 'health-declaration'],
    ['/q/ABCD2345', 'health-declaration'],
    ['/.well-known/lachan-keys.json', 'health-declaration'],
    ['/v1/reports/declarations', 'reporting'],
    ['/v1/admin-units', 'reporting'],
    ['/v1/clients', 'identity'],
    ['/v1/staff', 'identity'],
    ['/v1/me', 'identity'],
    ['/v1/facilities/imports', 'identity'],
    ['/oauth2/token', 'identity'],
    ['/.well-known/openid-configuration', 'identity'],
  ])('gives %s to %s', (path, service) => {
    expect(routeFor(path)?.service).toBe(service);
  });

  it.each([
    '/',
    '/v1',
    '/v1/placesX',
    '/V1/places',
    '/internal/disabled-clients',
    '/metrics',
    '/health/ready',
    '/openapi.json',
    '/.well-known/',
    '/quarantine',
  ])('gives %s to nobody', (path) => {
    expect(routeFor(path)).toBeUndefined();
  });

  it('has no prefix that hides behind another', () => {
    for (const route of ROUTES) {
      expect(routeFor(route.prefix)).toBe(route);
      expect(routeFor(`${route.prefix}/one`)).toBe(route);
    }
  });

  it('lets a service read credentials at the token endpoint only', () => {
    expect(ROUTES.filter((route) => route.readsCredentials).map(({ prefix }) => prefix)).toEqual(['/oauth2']);
  });
});
