/** A name as it was meant, and the encoding that it was typed in. */
export interface ConvertedName {
  readonly text: string;
  readonly from: 'tcvn3' | 'vni';
}

/** TCVN 5712:1993 VN3, as its bytes look in Latin-1. Capitals with a tone have no bytes: a font draws them. */
const TCVN3 = new Map(
  [
    ...['¡Ă', '¢Â', '£Ê', '¤Ô', '¥Ơ', '¦Ư', '§Đ', '¨ă', '©â', 'ªê', '«ô', '¬ơ', '\u00adư', '®đ'],
    ...['µà', '¶ả', '·ã', '¸á', '¹ạ', '»ằ', '¼ẳ', '½ẵ', '¾ắ', 'Æặ', 'Çầ', 'Èẩ', 'Éẫ', 'Êấ', 'Ëậ'],
    ...['Ìè', 'Îẻ', 'Ïẽ', 'Ðé', 'Ñẹ', 'Òề', 'Óể', 'Ôễ', 'Õế', 'Öệ', '×ì', 'Øỉ', 'Üĩ', 'Ýí', 'Þị'],
    ...['ßò', 'áỏ', 'âõ', 'ãó', 'äọ', 'åồ', 'æổ', 'çỗ', 'èố', 'éộ', 'êờ', 'ëở', 'ìỡ', 'íớ', 'îợ'],
    ...['ïù', 'ñủ', 'òũ', 'óú', 'ôụ', 'õừ', 'öử', '÷ữ', 'øứ', 'ùự', 'úỳ', 'ûỷ', 'üỹ', 'ýý', 'þỵ'],
  ].map((pair) => [pair.charAt(0), pair.slice(1)] as const),
);

/** VNI for Windows writes a letter and then its mark; what the marks mean behind a letter. */
const TONES: Readonly<Record<string, string>> = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const ROOFS: Readonly<Record<string, string>> = {
  ...{ â: '\u0302', á: '\u0302\u0301', à: '\u0302\u0300', å: '\u0302\u0309', ã: '\u0302\u0303', ä: '\u0302\u0323' },
};
const BOWLS: Readonly<Record<string, string>> = {
  ...{ ê: '\u0306', é: '\u0306\u0301', è: '\u0306\u0300', ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323' },
};
const MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...{ a: { ...TONES, ...ROOFS, ...BOWLS }, e: { ...TONES, ...ROOFS }, o: { ...TONES, ...ROOFS } },
  ...{ u: TONES, y: TONES, ô: TONES, ö: TONES },
};
/** Letters that stand alone. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ô: 'ơ', ö: 'ư', ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' },
};

const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?';
const NUCLEI = [
  ...[
    'iêu',
    'yêu',
    'oai',
    'oay',
    'oeo',
    'uây',
    'uôi',
    'uya',
    'uyê',
    'uyu',
    'ươi',
    'ươu',
    'oao',
    'iê',
    'yê',
    'uô',
    'ươ',
  ],
  ...['ia', 'ua', 'ưa', 'ai', 'ao', 'au', 'ay', 'âu', 'ây', 'eo', 'êu', 'iu', 'oa', 'oă', 'oe', 'oi', 'ôi', 'ơi', 'ui'],
  ...['uy', 'uê', 'uâ', 'uơ', 'ưi', 'ưu', 'a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'],
];
const SYLLABLE = new RegExp(`^${ONSET}(?:${NUCLEI.join('|')})(?:ch|ng|nh|[cmnpt])?$`, 'u');
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * What was meant by a name that was typed in TCVN3 or VNI and pasted where text is Unicode, such as `NguyÔn` or
 * `Nguyeãn`; undefined for what is Vietnamese as it stands, and for what is Vietnamese in neither encoding.
 */
export function fromOldEncoding(text: string): ConvertedName | undefined {
  if (/^[\x00-\x7f]*$/.test(text) || isVietnamese(text)) return undefined;
  for (const [from, decoded] of [
    ['tcvn3', fromTcvn3(text)],
    ['vni', fromVni(text)],
  ] as const)
    if (isVietnamese(decoded)) return { text: decoded.normalize('NFC'), from };
  return undefined;
}

/** A name whose plain letters are all capitals was drawn with a font of capitals. */
function fromTcvn3(text: string): string {
  const decoded = [...text].map((letter) => TCVN3.get(letter) ?? letter).join('');
  return /[A-Z]{2}/.test(text) && !/[a-z]/.test(text) ? decoded.toUpperCase() : decoded;
}

function fromVni(text: string): string {
  const letters = [...text.normalize('NFC')];
  let decoded = '';
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? '';
    const mark = MARKS[letter.toLowerCase()]?.[letters[at + 1]?.toLowerCase() ?? ''];
    decoded += inCaseOf(letter, LETTERS[letter.toLowerCase()] ?? letter) + (mark ?? '');
    if (mark !== undefined) at += 1;
  }
  return decoded.normalize('NFC');
}

const inCaseOf = (model: string, letter: string): string =>
  model === model.toLowerCase() ? letter : letter.toUpperCase();

/** Whether every word is a syllable of Vietnamese, with at most one tone. */
function isVietnamese(text: string): boolean {
  return text
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .every((word) => {
      const apart = word.toLowerCase().normalize('NFD');
      const tones = apart.match(TONE) ?? [];
      return tones.length <= 1 && SYLLABLE.test(apart.replaceAll(TONE, '').normalize('NFC'));
    });
}
