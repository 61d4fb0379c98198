/** Delimiters inside a field, as the message's header declares them. */
export interface Hl7Delimiters {
  readonly field: string;
  readonly component: string;
  readonly repetition: string;
  readonly escape: string;
  readonly subcomponent: string;
}

const UTC_PLUS_7_MINUTES = 7 * 60;
const TIME =
  /^(\d{4})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:\.(\d{1,4}))?)?)?)?)?)?(?:([+-])(\d{2})(\d{2}))?$/;
const ESCAPED_CHARACTERS_MAX = 200;

/** `\F\`, `\S\`, `\T\`, `\R\`, `\E\`, `\.br\` and `\Xhh\` (as UTF-8) as what they stand for; others are left out. */
export function unescapeHl7(
  text: string,
  { field, component, repetition, escape, subcomponent }: Hl7Delimiters,
): string {
  if (escape === '' || !text.includes(escape)) return text;
  const plain: Readonly<Record<string, string>> = {
    F: field,
    S: component,
    T: subcomponent,
    R: repetition,
    E: escape,
    '.br': '\n',
  };
  const [first = '', ...rest] = text.split(escape);
  let read = first;
  for (let index = 0; index < rest.length; index += 2) {
    const name = rest[index] ?? '';
    read += (plain[name] ?? hexadecimal(name)) + (rest[index + 1] ?? '');
  }
  return read;
}

/** What would be read as a delimiter is escaped, so that any text can stand in a field. */
export function escapeHl7(text: string): string {
  const escapes: Readonly<Record<string, string>> = {
    '\\': '\\E\\',
    '|': '\\F\\',
    '^': '\\S\\',
    '&': '\\T\\',
    '~': '\\R\\',
  };
  return text.replaceAll(/[\\|^&~]/g, (one) => escapes[one] ?? '').replaceAll(/[\r\n]+/g, ' ');
}

/** A time of HL7; what has no offset is meant in Asia/Ho_Chi_Minh. Undefined for what is no instant. */
export function parseHl7Time(text: string): Date | undefined {
  const found = TIME.exec(text.trim());
  if (found === null) return undefined;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', fraction = '0', sign] = found;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
  const instant = new Date(local);
  if (Number.isNaN(instant.getTime()) || instant.toISOString() !== local || year === '0000') return undefined;
  const offset = Number(found[9]) * 60 + Number(found[10]);
  const minutes = sign === undefined ? UTC_PLUS_7_MINUTES : sign === '+' ? offset : -offset;
  return new Date(instant.getTime() - minutes * 60_000);
}

/** As HL7 writes it, in local time with its offset. */
export function hl7TimeOf(instant: Date): string {
  const local = new Date(instant.getTime() + UTC_PLUS_7_MINUTES * 60_000).toISOString();
  return `${local.slice(0, 19).replaceAll(/[-T:]/g, '')}+0700`;
}

/** A birth, as precise as it was given: `YYYY` or `YYYY-MM-DD`. */
export function parseHl7Birth(text: string): string | undefined {
  const found = /^(\d{4})(?:\d{2})?$|^(\d{4})(\d{2})(\d{2})/.exec(text.trim());
  if (found === null) return undefined;
  return found[1] ?? `${found[2]}-${found[3]}-${found[4]}`;
}

function hexadecimal(name: string): string {
  const digits = /^X((?:[\dA-Fa-f]{2})+)$/.exec(name.slice(0, ESCAPED_CHARACTERS_MAX))?.[1];
  return digits === undefined ? '' : Buffer.from(digits, 'hex').toString('utf8').replaceAll('\0', '');
}
