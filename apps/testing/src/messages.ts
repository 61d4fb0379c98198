import { fhirMessages } from '#libs/fhir';
import { defineMessages } from '#libs/http';
import { barcodeMessages } from './barcodes/barcode.refusals.js';
import { certificateMessages } from './certificates/certificate.refusals.js';
import { hl7Messages } from './hl7/hl7.refusals.js';
import { lookUpMessages } from './look-ups/look-up.refusals.js';
import { lotMessages } from './lots/lot.refusals.js';
import { poolMessages } from './pools/pool.refusals.js';
import { rapidTestMessages } from './rapid-tests/rapid-test.refusals.js';
import { peopleMessages } from './people/people.refusals.js';
import { noticeMessages } from './notices/notice.refusals.js';
import { resultMessages } from './results/result.refusals.js';
import { importMessages } from './imports/import.refusals.js';
import { runMessages } from './runs/run.refusals.js';
import { specimenMessages } from './specimens/specimen.refusals.js';
import { unmatchedResultMessages } from './unmatched-results/unmatched-result.refusals.js';

/** The sentence of every code that this service can answer, beside those of every service. */
export const messages = defineMessages({
  ...certificateMessages,
  ...lookUpMessages,
  ...barcodeMessages,
  ...peopleMessages,
  ...specimenMessages,
  ...noticeMessages,
  ...resultMessages,
  ...lotMessages,
  ...poolMessages,
  ...rapidTestMessages,
  ...runMessages,
  ...importMessages,
  ...unmatchedResultMessages,
  ...hl7Messages,
  ...fhirMessages,
});
