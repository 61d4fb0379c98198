import { databaseConfig } from '#libs/runtime';
import { z } from 'zod';

/** The settings of identity. */
export const config = databaseConfig.extend({
  ACCESS_TOKEN_AUDIENCE: z
    .string()
    .default('lachan-api')
    .describe('The audience that access tokens are made out to; the same as at the gateway.'),
  ACCESS_TOKEN_SECONDS: z.coerce
    .number()
    .int()
    .min(60)
    .max(3_600)
    .default(900)
    .describe('How long a token is good; what was taken from a client lives this long on, but for disabling it.'),
  CLIENTS_FILE: z
    .string()
    .optional()
    .describe('A file of clients (`{"clients":[…]}`) that are created or brought up to date at every start.'),
  FACILITIES_FILE: z
    .string()
    .optional()
    .describe('A file of facilities (`{"facilities":[…]}`) of which those that are missing are registered at start.'),
  SESSION_HOURS_MAX: z.coerce
    .number()
    .int()
    .min(1)
    .max(24)
    .default(12)
    .describe('Hours after which a person must sign in again, however busy; a shift with its handover.'),
  OUTSIDE_OIDC_ISSUER: z
    .url()
    .optional()
    .describe(
      'Another OpenID provider by which staff may sign in, such as the province’s own; without one by password.',
    ),
  OUTSIDE_OIDC_CLIENT_ID: z.string().optional().describe('The name by which the outside provider knows this service.'),
  OUTSIDE_OIDC_CLIENT_SECRET: z.string().optional().describe('The secret that goes with that name.'),
  OUTSIDE_OIDC_LABEL: z
    .string()
    .default('Đăng nhập qua hệ thống của tỉnh')
    .describe('What the button says that leads to the outside provider.'),
  OUTSIDE_OIDC_SCOPE: z
    .string()
    .default('openid email')
    .describe('What is asked of the outside provider; it must be enough to learn the e-mail.'),
  OUTSIDE_OIDC_EMAIL_CLAIM: z
    .string()
    .default('email')
    .describe('The claim whose value is the e-mail of a member of staff in our register.'),
  RELYING_PARTIES_FILE: z
    .string()
    .optional()
    .describe('A file of other sites (`{"relyingParties":[…]}`) that may send people here to sign in.'),
  STAFF_FILE: z
    .string()
    .optional()
    .describe('A file of staff (`{"staff":[…]}`) who are created or brought up to date at every start.'),
  WRONG_SECRETS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .default(20)
    .describe('Wrong secrets for one client from one address that are answered and recorded; more are only counted.'),
});

export type IdentityConfig = z.output<typeof config>;
