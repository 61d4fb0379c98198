import { accepted, refused, type Parsed } from '../parsing/parsed.js';
import { freeText } from './free-text.js';

/** Why a text must not be published; none of the codes tells what was found. */
export const PUBLIC_TEXT_REFUSALS = ['text-has-personal-number', 'text-names-home', 'text-names-person'] as const;
export type PublicTextRefusal = (typeof PUBLIC_TEXT_REFUSALS)[number];

/** How a home is called as such, and by who lives there. Phrases are met with all their marks, or without any. */
const HOMES = ['nhà riêng', 'tư gia', 'tư thất', 'hộ gia đình'];
const HOME_OF = ['ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'bác', 'dì', 'cậu', 'em', 'thầy', 'má', 'vợ', 'chồng'];
const HOMES_OF_SOMEBODY = ['nhà', 'nhà của', 'gia đình'].flatMap((home) => HOME_OF.map((who) => `${home} ${who}`));
const TITLES = ['ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'bác', 'em', 'cháu', 'bệnh nhân', 'ca bệnh', 'f0', 'f1'];
/** The family names of nine in ten people; a street that is called after somebody has no title before it. */
const FAMILY_NAMES = (
  'nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý lâm mai trương đinh đoàn danh thạch sơn ' +
  'kim châu tô tạ cao hà lương lưu phùng quách trịnh thái'
).split(' ');

const PEOPLE = TITLES.flatMap((title) => FAMILY_NAMES.map((name) => `${title} ${name}`));

const DATE = /\b\d{1,2}[-./]\d{1,2}[-./]\d{2,4}\b/g;
/** Phones and identity numbers have nine digits and more, however they are grouped. */
const LONG_NUMBER = /\d(?:[ .\-–()]{0,2}\d){8}/u;
const MAIL = /\S@\S/u;
const CASE_NUMBER = /\bbn[ .:-]?\d/iu;

const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * Reads what will stand on a public map, as `freeText` does: refused where it has the phone or the number of a person,
 * calls a place somebody's home, or names a person with a title. A name alone cannot be told from that of a shop or a
 * street: who publishes looks at it.
 */
export function publicText(max: number): (typed: string) => Parsed<string> {
  const read = freeText(max);
  return (typed) => {
    const text = read(typed);
    if (!text.ok) return text;
    const refusal = personalIn(text.value);
    return refusal === undefined ? accepted(text.value) : refused(refusal);
  };
}

function personalIn(text: string): PublicTextRefusal | undefined {
  const withoutDates = text.replace(DATE, ' ');
  if (LONG_NUMBER.test(withoutDates) || MAIL.test(text) || CASE_NUMBER.test(text)) return 'text-has-personal-number';
  const words = ` ${(text.match(WORDS) ?? []).join(' ').toLowerCase()} `;
  const has = (phrases: readonly string[]): boolean =>
    phrases.some((phrase) => words.includes(` ${phrase} `) || words.includes(` ${withoutMarks(phrase)} `));
  if (has(HOMES) || has(HOMES_OF_SOMEBODY)) return 'text-names-home';
  return has(PEOPLE) ? 'text-names-person' : undefined;
}

/** With one mark it is another word: "nhà cổ" is no "nhà cô", and "nhà ba tầng" none of a "bà". */
function withoutMarks(phrase: string): string {
  return phrase
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd');
}
