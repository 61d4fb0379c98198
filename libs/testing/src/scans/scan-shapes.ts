import { CHIP_CARDS } from './chip-card-shapes.js';
import { PERSONAL_QRS } from './personal-qr-shapes.js';
import { INSURANCE_CARDS } from './health-insurance-card-shapes.js';
import { OURS } from './our-code-shapes.js';
import { OTHERS } from './other-text-shapes.js';
import type { ScanShape } from './scan-shape.js';

/** Real shapes of the texts that people scan and type, of synthetic people only, by what they are. */
export const SCAN_SHAPES: Readonly<Record<string, readonly ScanShape[]>> = {
  'the chip card': CHIP_CARDS,
  'the national personal code': PERSONAL_QRS,
  'the health-insurance card': INSURANCE_CARDS,
  'our own': OURS,
  'any other text:': OTHERS,
};
