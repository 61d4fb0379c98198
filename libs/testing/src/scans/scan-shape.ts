import type { ScanKind, ScanWarning } from '#libs/vocabulary';

/** What the shape is, the text, and what must be read from it: the kind, some of the fields, exactly these warnings. */
export type ScanShape = readonly [
  what: string,
  text: string,
  kind: ScanKind,
  fields?: object,
  warnings?: readonly ScanWarning[],
];

/** Ours, in every shape. */
export const SHAPES_ORIGIN = 'https://suckhoe.example.vn';
/** The business day by which the shapes are judged. */
export const SHAPES_DAY = '2021-08-11';

export const hexOf = (text: string): string => Buffer.from(text).toString('hex');
/** UTF-8 that a scanner took for Latin-1. */
export const misread = (text: string): string => Buffer.from(text).toString('latin1');
export const misreadAsWindows = (text: string): string => new TextDecoder('windows-1252').decode(Buffer.from(text));

/** The text with another value in the place of one of those between its bars. */
export function withField(text: string, at: number, value: string): string {
  return text
    .split('|')
    .map((part, index) => (index === at ? value : part))
    .join('|');
}
