import { databaseConfig } from '#libs/runtime';
import { smsSettings } from '#libs/sms';
import { parseIssuerName } from '#libs/vaccination-certificates';
import { z } from 'zod';

/** The settings of this service: those of every service with a database, and its own. */
export const config = databaseConfig.extend({
  ...smsSettings,
  CERTIFICATE_ISSUER_NAME: z
    .string()
    .default('Sở Y tế tỉnh Hậu Giang')
    .refine((name) => parseIssuerName(name).ok, 'is a code, or taken for a national authority, or too long')
    .describe(
      'Under which name certificates are signed; certificates signed under another one are not believed any more.',
    ),
  CERTIFICATE_ISSUER_CODE: z
    .string()
    .regex(/^[A-Z0-9]{2,10}$/)
    .default('LC93')
    .describe('The issuing body inside the id of a certificate; another one keeps new ids apart from those before.'),
  DELETE_EXPIRED_EVERY_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .default(600)
    .describe(
      'Real seconds between two looks for expired records, rosters, day packs and words about conflicts of doses.',
    ),
  TRUST_LIST_FILE: z
    .string()
    .default('')
    .describe('A trust list of other issuers as JSON; without one the certificates of nobody else are believed.'),
});

export type Config = z.output<typeof config>;
