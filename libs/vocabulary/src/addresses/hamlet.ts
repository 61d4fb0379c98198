import { foldName } from '../names/fold-name.js';

/**
 * How a hamlet (ấp, thôn, khu vực, khóm, tổ dân phố) is called in an address, folded, and its abbreviations. A `tổ`
 * alone is a part of a hamlet: `tổ 5` stands in every one.
 */
const KINDS = [
  ['TO DAN PHO', 'Tổ dân phố'],
  ['KHU VUC', 'Khu vực'],
  ['KHU PHO', 'Khu phố'],
  ['K VUC', 'Khu vực'],
  ['K PHO', 'Khu phố'],
  ['K V', 'Khu vực'],
  ['K P', 'Khu phố'],
  ['KHOM', 'Khóm'],
  ['THON', 'Thôn'],
  ['AP', 'Ấp'],
  ['KV', 'Khu vực'],
  ['KP', 'Khu phố'],
  ['TDP', 'Tổ dân phố'],
] as const;

/** Where the name of a hamlet ends: the next part of the address. */
const PART = /[,;\n\t–—-]/u;
const NEXT_UNIT = /^(XA|PHUONG|THI TRAN|HUYEN|QUAN|THI XA|THANH PHO|TINH|TP|TT|TX|P|DUONG|TO|HEM|SO)$/;
/** No hamlet of the province has a longer name. */
const WORDS_MAX = 4;
const NUMBER = /^(\d{1,2}[A-Z]?|[IVX]{1,4})$/;
/** `áp` and `ạp` are other words, and stand in names of streets and markets; before a number they are mistyped. */
const AP = /^(ấp|âp|ap)$/iu;
/** A bar between words parts them as a comma does; between numbers it is one of a house. */
const BAR_AT_LETTER = /\/(?=\s*\p{L})|(?<=\p{L})\//gu;
const AROUND_A_WORD = /[.():"'“”]/g;

/**
 * The hamlet that an address names, in one form for grouping: `Ấp Mỹ Hiệp`, `Khu vực 2`. Undefined where it names none.
 * The kind is read whatever its marks and case; a numbered hamlet without leading zeros, a named one with its own marks.
 */
export function hamletOf(address: string): string | undefined {
  for (const part of address.normalize('NFC').replace(BAR_AT_LETTER, ',').split(PART)) {
    const found = hamletOfPart(part.replaceAll('.', '. ').replace(/(\p{L})(\d)/gu, '$1 $2'));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The form in which hamlets are compared: `Khu vực 2` and `KHU VUC 2` are one. */
export function hamletKey(hamlet: string): string {
  return foldName(hamletOf(hamlet) ?? hamlet);
}

function hamletOfPart(part: string): string | undefined {
  const words = part
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(AROUND_A_WORD, ''))
    .filter((word) => word !== '');
  const folded = words.map((word) => foldName(word));
  for (let at = 0; at < words.length; at += 1) {
    for (const [kind, written] of KINDS) {
      const length = kind.split(' ').length;
      if (folded.slice(at, at + length).join(' ') !== kind) continue;
      // `ấp số 3` is `ấp 3`.
      const after = at + length + (folded[at + length] === 'SO' ? 1 : 0);
      const name = nameAfter(words.slice(after), folded.slice(after));
      const isOtherWord = kind === 'AP' && !AP.test(words[at] ?? '') && !NUMBER.test(folded[after] ?? '');
      if (name !== undefined && !isOtherWord) return `${written} ${name}`;
    }
  }
  return undefined;
}

function nameAfter(words: readonly string[], folded: readonly string[]): string | undefined {
  const [first = ''] = folded;
  if (NUMBER.test(first)) return first.replace(/^0+(?=\d)/, '');
  const end = folded.findIndex(
    (_, index) => NEXT_UNIT.test(folded[index] ?? '') || NEXT_UNIT.test(folded.slice(index, index + 2).join(' ')),
  );
  const name = words.slice(0, Math.min(end < 0 ? words.length : end, WORDS_MAX));
  if (name.length === 0 || !/^\p{L}/u.test(name[0] ?? '')) return undefined;
  return name.map(capitalised).join(' ');
}

function capitalised(word: string): string {
  const [first = '', ...rest] = [...word.toLocaleLowerCase('vi')];
  return first.toLocaleUpperCase('vi') + rest.join('');
}
