/** Names under which our own words and numbers stand in FHIR. */
export const OUR_BARCODES = 'urn:lachan:barcode';
export const ASSIGNER_PREFIX = 'urn:lachan:assigner:';
export const TEST_REASON_CODES = 'urn:lachan:test-reason';
export const PLACE_KIND_CODES = 'urn:lachan:place-kind';

/** The system of an identifier as an assigner: empty for our own labels. */
export function assignerOf(system: string): string {
  if (system === OUR_BARCODES) return '';
  return system.startsWith(ASSIGNER_PREFIX) ? system.slice(ASSIGNER_PREFIX.length) : system;
}

export function systemOf(assigner: string): string {
  if (assigner === '') return OUR_BARCODES;
  return assigner.includes(':') ? assigner : `${ASSIGNER_PREFIX}${assigner}`;
}
