import type { Actor } from '#libs/http';
import { ed25519, ServiceInTest } from '#libs/testing';
import { healthDeclaration } from '../src/service.js';

export const BUSINESS_TIME = '2021-08-11T00:00:00.000Z';

const client = (id: string, scopes: string[], areas: string[]): Actor => ({
  ...{ kind: 'client', id, name: id, scopes, areas },
});
const OFFICERS_SCOPES = ['places:read', 'places:write', 'declarations:read', 'declarations:review'];

export const OFFICER = client('officer', OFFICERS_SCOPES, ['930']);
export const OFFICER_931 = client('officer-931', OFFICERS_SCOPES, ['931']);
export const PROVINCE = client('administrator', OFFICERS_SCOPES, ['93']);
export const ANALYST = client('analyst', ['reports:read'], ['93']);
export const INTEGRATOR = client('integrator', ['declarations:write'], []);

/** The whole service; the bus is left out, so that events stay to be read. */
export function startHealthDeclaration(more: Readonly<Record<string, string>> = {}): Promise<ServiceInTest> {
  const settings = { PUBLIC_URL: 'https://suckhoe.example.vn', LACHAN_BUSINESS_TIME: BUSINESS_TIME, ...more };
  const keys = { poster: [{ ...ed25519('p-2021'), createdAt: '2021-08-01T00:00:00.000Z' }] };
  return ServiceInTest.start(healthDeclaration, { settings, keys });
}
