import { escapeHl7, hl7TimeOf } from './hl7-values.js';
import type { NumberedSegment } from './hl7-message.js';

/** One thing to tell of a message. `W`: it was taken, and something waits. */
export interface Remark {
  /** As `ERL`: segment, its number, field; empty for the message as a whole. */
  readonly path: string;
  readonly code: string;
  readonly severity: 'E' | 'W';
  readonly text: string;
}

export interface Acknowledgement {
  readonly code: 'AA' | 'AE' | 'AR';
  readonly remarks: readonly Remark[];
  readonly at: Date;
  /** Of the answer itself. */
  readonly id: string;
}

/** Faults that one answer tells; the rest would not be read. */
const REMARKS_MAX = 100;

/** HL7 table 0357 for the codes that it has a word for. */
const CONDITIONS: Readonly<Record<string, string>> = {
  'hl7-segment-out-of-order': '100^Segment sequence error',
  'hl7-segment-missing': '100^Segment sequence error',
  'hl7-field-missing': '101^Required field missing',
  'hl7-time-malformed': '102^Data type error',
  'hl7-value-unknown': '103^Table value not found',
  'hl7-code-unknown': '103^Table value not found',
  'hl7-status-unknown': '103^Table value not found',
  'hl7-charset-unsupported': '103^Table value not found',
  'hl7-message-type-unsupported': '200^Unsupported message type',
  'hl7-not-for-production': '202^Unsupported processing id',
  'hl7-version-unsupported': '203^Unsupported version id',
  'result-waits-for-specimen': '204^Unknown key identifier',
  'result-conflict': '205^Duplicate key identifier',
};

/** The answer to a message, in UTF-8 and with the usual delimiters, whatever the message had. */
export function acknowledge(header: NumberedSegment | undefined, { code, remarks, at, id }: Acknowledgement): string {
  const of = (field: number): string => escapeHl7(header?.at(field) ?? '');
  const event = /^[A-Z]\d\d$/.test(header?.at(9, 2) ?? '') ? header?.at(9, 2) : 'R01';
  const [application, facility] = [of(5) || 'LACHAN', of(6) || 'LACHAN'];
  const msh = [
    'MSH',
    '^~\\&',
    application,
    facility,
    of(3),
    of(4),
    hl7TimeOf(at),
    '',
    `ACK^${event}^ACK`,
    id,
    'P',
    '2.5.1',
  ];
  const segments = [
    `${msh.join('|')}||||||UNICODE UTF-8`,
    `MSA|${code}|${of(10)}`,
    ...remarks.slice(0, REMARKS_MAX).map(errOf),
  ];
  return `${segments.join('\r')}\r`;
}

function errOf({ path, code, severity, text }: Remark): string {
  const condition = `${CONDITIONS[code] ?? '207^Application internal error'}^HL70357`;
  return ['ERR', '', path, condition, severity, `${code}^^LACHAN`, '', '', escapeHl7(text)].join('|');
}
