import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { describeSettings, serviceSettings } from './service-settings.js';
import { settingFaults } from './setting-faults.js';

const root = new URL('../../../', import.meta.url);
const settingsOf = (service: string, shape: z.ZodRawShape) => describeSettings(service, z.object(shape));

describe('the settings of all services', () => {
  it('have a sentence, a unit in the name of each number, and one meaning', async () => {
    expect(settingFaults(await serviceSettings(root))).toEqual([]);
  });
});

describe('a fault of a setting', () => {
  it.each([
    [
      'a number without a unit',
      [settingsOf('a', { POLL_EVERY: z.coerce.number().default(5).describe('Wait between two polls.') })],
      'POLL_EVERY of a is a number and does not name its unit',
    ],
    [
      'a number without a unit below a transformation',
      [
        settingsOf('a', {
          AGE: z.coerce
            .number()
            .transform((years) => years + 1)
            .optional()
            .describe('Age at which a row goes.'),
        }),
      ],
      'AGE of a is a number and does not name its unit',
    ],
    [
      'a setting without a sentence',
      [settingsOf('a', { MODE: z.string().default('calm') })],
      'MODE of a has no sentence on its effect',
    ],
    [
      'one name for two things',
      [
        settingsOf('a', { AUDIENCE: z.string().default('x').describe('Whom tokens are for.') }),
        settingsOf('b', { AUDIENCE: z.string().default('y').describe('Whom tokens are for.') }),
      ],
      'AUDIENCE means one thing to a and another to b',
    ],
  ])('is found: %s', (_, services, fault) => {
    expect(settingFaults(services)).toEqual([fault]);
  });

  it('is not seen in settings as they should be', () => {
    const shape = { POLL_MS: z.coerce.number().default(5).describe('Pause between two polls.') };
    expect(settingFaults([settingsOf('a', shape), settingsOf('b', shape)])).toEqual([]);
  });
});
