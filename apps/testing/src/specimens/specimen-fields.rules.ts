import { accepted, freeText, parseBarcode, refused, type Parsed } from '#libs/vocabulary';
import type { NumberOnTube } from '../barcodes/number-on-tube.js';

/**
 * As a request has it: our own as text, another's with its assigner. Without an assigner it is whosever it turns out to
 * be: ours where we issued it, else that of the facility which collects.
 */
export type GivenBarcode = string | { readonly assigner?: string; readonly value: string };

const ASSIGNER = /^[A-Za-z0-9][A-Za-z0-9.:_-]{0,39}$/;
/** Visible ASCII; more than dots, which would be lost in an address. */
const VALUE = /^(?!\.+$)[!-~]{1,40}$/;
const FACTOR_CHARACTERS_MAX = 300;

export function readBarcode(given: unknown): Parsed<NumberOnTube> {
  if (typeof given === 'string') {
    const own = parseBarcode(given);
    return own.ok ? accepted({ assigner: '', value: own.value }) : own;
  }
  if (typeof given !== 'object' || given === null) return refused('wrong-type');
  const { assigner, value, ...others } = given as Record<string, unknown>;
  if (Object.keys(others).length > 0) return refused('unknown-field');
  if (value === undefined) return refused('missing');
  if (typeof value !== 'string') return refused('wrong-type');
  if (!VALUE.test(value)) return refused('malformed');
  if (assigner === undefined) return accepted({ assigner, value });
  if (typeof assigner !== 'string') return refused('wrong-type');
  return ASSIGNER.test(assigner) ? accepted({ assigner, value }) : refused('malformed');
}

/** A barcode as text in a list or address, of whichever assigner. */
export function readBarcodeText(given: unknown): Parsed<string> {
  if (typeof given !== 'string') return refused('wrong-type');
  return VALUE.test(given.trim()) ? accepted(given.trim()) : refused('malformed');
}

/** Whether there is one, or which. */
export function readFactor(given: unknown): Parsed<boolean | string> {
  if (typeof given === 'boolean') return accepted(given);
  return typeof given === 'string' ? freeText(FACTOR_CHARACTERS_MAX)(given) : refused('wrong-type');
}
