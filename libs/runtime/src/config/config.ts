import type { z } from 'zod';
import type { BaseConfig } from './base-config.js';
import { configFaults } from './config-rules.js';

/** The settings cannot be used; every fault is a line. No value is told: it may be a secret. */
export class ConfigInvalid extends Error {
  override readonly name = 'ConfigInvalid';

  constructor(readonly faults: readonly string[]) {
    super(`The configuration cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

/** Reads the settings of the environment. @throws ConfigInvalid with all faults at once */
export function readConfig<Config extends BaseConfig>(
  schema: z.ZodType<Config>,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success)
    throw new ConfigInvalid(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const faults = configFaults(parsed.data);
  if (faults.length > 0) throw new ConfigInvalid(faults);
  return parsed.data;
}
