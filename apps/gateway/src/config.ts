import { isIP } from 'node:net';
import { baseConfig } from '#libs/runtime';
import { z } from 'zod';

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  );

const MAX_PREFIX_BITS = 128;

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const isWhole = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= MAX_PREFIX_BITS);
  return rest.length === 0 && isIP(address) !== 0 && isWhole;
}

const count = (byDefault: number, most = Number.MAX_SAFE_INTEGER) =>
  z.coerce.number().int().min(1).max(most).default(byDefault);

/** The settings of the gateway. */
export const config = baseConfig.extend({
  TESTING_URL: z.url().describe('Address of testing inside the installation.'),
  CASES_URL: z.url().describe('Address of cases inside the installation.'),
  VACCINATION_URL: z.url().describe('Address of vaccination inside the installation.'),
  GEO_MAPS_URL: z.url().describe('Address of geo-maps inside the installation.'),
  IDENTITY_URL: z.url().describe('Address of identity inside the installation.'),
  HEALTH_DECLARATION_URL: z.url().describe('Address of health-declaration inside the installation.'),
  REPORTING_URL: z.url().describe('Address of reporting inside the installation.'),
  ACCESS_TOKEN_AUDIENCE: z
    .string()
    .default('lachan-api')
    .describe('The audience that access tokens must be made out to; the same as at identity.'),
  UPSTREAM_CONNECT_MS: count(2_000).describe('How long a connection to a service may take before 504.'),
  UPSTREAM_ANSWER_MS: count(30_000).describe('How long a service may take to begin its answer before 504.'),
  UPSTREAM_SILENCE_MS: count(60_000).describe('How long a service may fall silent in its answer before it is cut off.'),
  UPSTREAM_CONNECTIONS_MAX: count(256).describe('Connections to each service; further requests wait for one.'),
  ADDRESS_REQUESTS_PER_SECOND: count(5_000).describe(
    'What one address may ask for without a token; a whole province may sit behind one address.',
  ),
  ADDRESS_REQUESTS_AT_ONCE: count(10_000).describe('The burst of one address after a pause.'),
  CLIENT_REQUESTS_PER_SECOND: count(5_000).describe('What one client may ask for, where its own quota says nothing.'),
  CLIENT_REQUESTS_AT_ONCE: count(10_000).describe('The burst of one client after a pause.'),
  CALLERS_REMEMBERED_MAX: count(100_000).describe('Addresses, and clients, whose use is remembered at once.'),
  TRUSTED_PROXIES: list
    .refine((networks) => networks.every(isNetwork), 'must be addresses or networks in CIDR notation')
    .describe('Proxies in front of the gateway whose X-Forwarded-For is believed; none by default.'),
  CORS_ORIGINS: list.describe('Web origins whose scripts may call the API; none by default.'),
  DISABLED_CLIENTS_POLL_MS: count(10_000, 20_000).describe(
    'How often identity is asked which clients were disabled; a disabled client lives this much longer.',
  ),
  PORTAL_DIRECTORY: z
    .string()
    .optional()
    .describe('Folder of a built portal to serve; the one that was built together with the gateway unless set.'),
  SERVICE_PROBE_MS: count(1_000, 10_000).describe(
    'How often each service is asked whether it is ready; readiness is at most this old.',
  ),
});

export type GatewayConfig = z.output<typeof config>;
