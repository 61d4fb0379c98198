import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { facilityState } from './facility.js';

export const facilityChanged = defineEvent({
  type: 'vn.lachan.identity.facility-changed.v1',
  topic: 'identity.facility.v1',
  title: 'What the register says of a facility was changed, or the facility was closed',
  data: z.strictObject({
    /** The day of the change in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    /** As the event before it left the facility. */
    before: facilityState,
    after: facilityState,
  }),
  examples: [
    {
      day: '2021-10-01',
      before: {
        code: 'CP-CAI-TAC',
        name: 'Chốt kiểm soát Cái Tắc',
        kinds: ['checkpoint'],
        communeCode: '31362',
        validFrom: '2021-07-19',
        validTo: null,
      },
      after: {
        code: 'CP-CAI-TAC',
        name: 'Chốt kiểm soát Cái Tắc',
        kinds: ['checkpoint'],
        communeCode: '31362',
        validFrom: '2021-07-19',
        validTo: '2021-10-01',
      },
    },
    {
      day: '2021-08-20',
      before: {
        code: 'KCL-930-2',
        name: 'Khu cách ly tập trung Trường Cao đẳng (ví dụ)',
        kinds: ['quarantine-facility', 'school'],
        communeCode: '31333',
        validFrom: '2021-08-11',
        validTo: null,
        capacity: 240,
      },
      after: {
        code: 'KCL-930-2',
        name: 'Khu cách ly tập trung Trường Cao đẳng (ví dụ)',
        kinds: ['quarantine-facility', 'school'],
        communeCode: '31333',
        validFrom: '2021-08-11',
        validTo: null,
        capacity: 300,
      },
    },
  ],
});
