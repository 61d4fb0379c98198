import { isUtf8 } from 'node:buffer';

/** Of one message; a report of a whole day's plate has about 200 kilobytes. */
export const HL7_BYTES_MAX = 1_048_576;
export const HL7_SEGMENTS_MAX = 2_000;

export type TextRefusal =
  'hl7-not-a-message' | 'hl7-charset-unsupported' | 'hl7-bytes-not-in-charset' | 'hl7-too-many-segments';

export type Hl7Text =
  | { readonly ok: true; readonly text: string; readonly charset: string }
  | { readonly ok: false; readonly code: TextRefusal; readonly field?: string };

/** How a lower-layer protocol frames a message; over HTTP it is not needed, and forgiven. */
const FRAME_START = 0x0b;
const FRAME_END = 0x1c;
const HEADER_CHARACTERS_MAX = 2_000;
const SEGMENT_END = /\r\n|\r|\n/;

/** MSH-18 (HL7 table 0211) → how its bytes are read. Empty: UTF-8, of which ASCII is a part. */
const CHARSETS: ReadonlyMap<string, (bytes: Buffer) => string | undefined> = new Map([
  ['', utf8],
  ['UNICODE UTF-8', utf8],
  ['UTF-8', utf8],
  ['UNICODE', utf8],
  ['ASCII', ascii],
  ['8859/1', latin1],
]);

/** The bytes as text, by the character set that the header declares. */
export function readHl7Text(framed: Buffer): Hl7Text {
  const bytes = withoutFrame(framed);
  const header = bytes.subarray(0, HEADER_CHARACTERS_MAX).toString('latin1').split(SEGMENT_END)[0] ?? '';
  if (!/^MSH[^\w\s]/.test(header)) return { ok: false, code: 'hl7-not-a-message' };
  const charset = (header.split(header.charAt(3))[17] ?? '').split(header.charAt(5) || '~')[0]?.trim() ?? '';
  const decode = CHARSETS.get(charset.toUpperCase());
  if (decode === undefined) return { ok: false, code: 'hl7-charset-unsupported', field: 'MSH^1^18' };
  const text = decode(bytes);
  if (text === undefined || text.includes('\0'))
    return { ok: false, code: 'hl7-bytes-not-in-charset', field: 'MSH^1^18' };
  const segments = text.split(SEGMENT_END, HL7_SEGMENTS_MAX + 1).filter((segment) => segment.trim() !== '');
  if (segments.length > HL7_SEGMENTS_MAX) return { ok: false, code: 'hl7-too-many-segments' };
  return { ok: true, text: segments.map((segment) => segment.trimStart()).join('\r'), charset };
}

function withoutFrame(bytes: Buffer): Buffer {
  const from = bytes[0] === FRAME_START ? 1 : 0;
  const end = bytes.indexOf(FRAME_END, from);
  return bytes.subarray(from, end < 0 ? undefined : end);
}

function utf8(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString('utf8').replace(/^\uFEFF/, '') : undefined;
}

function ascii(bytes: Buffer): string | undefined {
  return bytes.every((byte) => byte < 0x80) ? bytes.toString('latin1') : undefined;
}

function latin1(bytes: Buffer): string {
  return bytes.toString('latin1');
}
