import { clientActor, ed25519, ServiceInTest } from '#libs/testing';
import { healthDeclaration } from '../src/service.js';

export const BUSINESS_TIME = '2021-08-11T00:00:00.000Z';

const OFFICERS_SCOPES = ['places:read', 'places:write', 'declarations:read', 'declarations:review'];

export const OFFICER = clientActor('officer', OFFICERS_SCOPES, ['930']);
export const OFFICER_931 = clientActor('officer-931', OFFICERS_SCOPES, ['931']);
export const PROVINCE = clientActor('administrator', OFFICERS_SCOPES, ['93']);
export const ANALYST = clientActor('analyst', ['reports:read'], ['93']);
export const INTEGRATOR = clientActor('integrator', ['declarations:write'], []);

/** The whole service; the bus is left out, so that events stay to be read. */
export function startHealthDeclaration(more: Readonly<Record<string, string>> = {}): Promise<ServiceInTest> {
  const settings = { PUBLIC_URL: 'https://suckhoe.example.vn', LACHAN_BUSINESS_TIME: BUSINESS_TIME, ...more };
  const createdAt = '2021-08-01T00:00:00.000Z';
  const keys = {
    poster: [{ ...ed25519('p-2021'), createdAt }],
    personalCode: [{ ...ed25519('c-2021'), createdAt }],
  };
  return ServiceInTest.start(healthDeclaration, { settings, keys });
}
