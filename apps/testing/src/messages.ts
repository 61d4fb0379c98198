import { defineMessages } from '#libs/http';
import { barcodeMessages } from './barcodes/barcode.refusals.js';
import { peopleMessages } from './people/people.refusals.js';
import { specimenMessages } from './specimens/specimen.refusals.js';

/** The sentence of every code that this service can answer, beside those of every service. */
export const messages = defineMessages({ ...barcodeMessages, ...peopleMessages, ...specimenMessages });
