import type { LocalDay } from '../time/local-day.js';
import { isChipCard, readChipCard } from './chip-card.js';
import type { EuCertificateReader } from './eu-certificate-fields.js';
import { isHealthInsuranceCard, readHealthInsuranceCard } from './health-insurance-card.js';
import { hostileAtSight, hostileContent } from './hostile-text.js';
import { isOurText, readOurText, readScannedAddress, readTypedCode, unknown } from './our-codes.js';
import { isPersonalQr, readPersonalQr } from './personal-qr.js';
import { repairText } from './repaired-text.js';
import type { ScanReading } from './scan-reading.js';
import type { HostileReason, ScanWarning } from './scan-warnings.js';

/** Fields between bars that are looked at; no known format has more. */
const FIELDS_MAX = 40;
/** Base45 has characters that mean something elsewhere, among them the space at its end: it is never repaired. */
const EU_CERTIFICATE = /^\u{feff}?(HC1:[0-9A-Z $%*+\-./:]+)[\r\n\t]*$/u;

export interface ScanOptions {
  /** Ours, like `https://suckhoe.example.vn`: where posters may lead. */
  readonly publicOrigins: readonly string[];
  /** The business day against which validity and future dates are judged. */
  readonly today: LocalDay;
  /** Without it a text in the EU format is recognised and not decoded. */
  readonly euCertificates?: EuCertificateReader;
}

/**
 * Says what a scanned or typed text is, the same on a server and in a browser without network: a place poster, one of
 * our codes, the national personal code, a chip card, a health-insurance card, an EU-format certificate, or an unknown
 * text. Contradictions are warnings. A text that was made to deceive or to harm is `hostile`, with the reason.
 *
 * Pure. No text makes it throw; the time is linear in its length, and nothing longer than a QR code is looked at.
 */
export function readScan(scanned: string, options: ScanOptions): ScanReading {
  const atSight = hostileAtSight(scanned);
  if (atSight) return hostile(atSight);
  const certificate = EU_CERTIFICATE.exec(scanned)?.[1];
  if (certificate !== undefined) return withoutHiddenHarm(readEuCertificate(certificate, options));
  const { text, warnings } = repairText(scanned);
  const reason = hostileContent(text);
  if (reason) return hostile(reason);
  return withWarnings(withoutHiddenHarm(recognise(text, options)), warnings);
}

/** What was wrapped in hex, base64 or CBOR has not been seen before. */
function withoutHiddenHarm(reading: ScanReading): ScanReading {
  const hidden = textsIn(reading.fields).map(hostileContent);
  const reason = hidden.find((found) => found !== undefined);
  return reason ? hostile(reason) : reading;
}

function recognise(text: string, options: ScanOptions): ScanReading {
  if (text === '') return unknown('scan-empty');
  if (text.startsWith('HC1:')) return { kind: 'eu-certificate', fields: {}, warnings: ['certificate-malformed'] };
  if (isOurText(text)) return readOurText(text, options.today);
  if (text.includes('|')) return readFields(text, options.today);
  return (
    readTypedCode(text) ??
    readScannedAddress(text, options.publicOrigins) ??
    unknown(/^[\d\s]+$/.test(text) ? 'bare-number' : 'not-understood')
  );
}

function readFields(text: string, today: LocalDay): ScanReading {
  const parts = text.split('|', FIELDS_MAX);
  if (isHealthInsuranceCard(parts)) return { kind: 'health-insurance-card', ...readHealthInsuranceCard(parts, today) };
  if (isPersonalQr(parts)) return { kind: 'personal-qr', ...readPersonalQr(parts, today) };
  if (isChipCard(parts)) return { kind: 'chip-card', ...readChipCard(parts, today) };
  return unknown('not-understood');
}

function readEuCertificate(text: string, { euCertificates, today }: ScanOptions): ScanReading {
  if (!euCertificates) return { kind: 'eu-certificate', fields: {}, warnings: ['not-decoded'] };
  return { kind: 'eu-certificate', ...euCertificates(text, { today }) };
}

/** Every text in the fields, however deep; what parsers give is bounded in depth and number. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function withWarnings(reading: ScanReading, more: readonly ScanWarning[]): ScanReading {
  if (reading.kind === 'hostile') return reading;
  return { ...reading, warnings: [...new Set([...more, ...reading.warnings])] };
}

function hostile(reason: HostileReason): ScanReading {
  return { kind: 'hostile', fields: {}, warnings: [], hostile: reason };
}
