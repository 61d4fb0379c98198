import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { facilityState } from './facility.js';

export const facilityRegistered = defineEvent({
  type: 'vn.lachan.identity.facility-registered.v1',
  topic: 'identity.facility.v1',
  title: 'A facility was entered in the register of the province',
  data: z.strictObject({
    /** The day of registration in Asia/Ho_Chi_Minh. */
    day: z.iso.date(),
    facility: facilityState,
  }),
  examples: [
    {
      day: '2021-08-11',
      facility: {
        code: 'CP-CAI-TAC',
        name: 'Chốt kiểm soát Cái Tắc',
        kinds: ['checkpoint', 'testing-point'],
        communeCode: '31362',
        validFrom: '2021-07-19',
        validTo: null,
        latitude: 9.9427,
        longitude: 105.7393,
        methods: ['rapid-antigen'],
        openingHours: '24/7',
        nationalCodes: { 'health-insurance': '93001' },
      },
    },
    {
      day: '2021-08-11',
      facility: {
        code: 'KCL-930-2',
        name: 'Khu cách ly tập trung Trường Cao đẳng (ví dụ)',
        kinds: ['quarantine-facility', 'school'],
        communeCode: '31333',
        validFrom: '2021-08-11',
        validTo: null,
        capacity: 240,
      },
    },
  ],
});
