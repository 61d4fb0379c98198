import { CLIENT_MESSAGES } from './clients/client.refusals.js';
import { FACILITY_MESSAGES } from './facilities/facility.refusals.js';
import { STAFF_MESSAGES } from './staff/staff.refusals.js';
import { SIGN_IN_MESSAGES } from './sign-in/sign-in.refusals.js';

/** Sentences of every code that identity refuses with. */
export const messages = { ...CLIENT_MESSAGES, ...FACILITY_MESSAGES, ...STAFF_MESSAGES, ...SIGN_IN_MESSAGES };
