import type { Language } from '../language/texts';

/** Words of OpenStreetMap's opening hours that are not read by everybody. */
const WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  Mo: { vi: 'T2', en: 'Mon' },
  Tu: { vi: 'T3', en: 'Tue' },
  We: { vi: 'T4', en: 'Wed' },
  Th: { vi: 'T5', en: 'Thu' },
  Fr: { vi: 'T6', en: 'Fri' },
  Sa: { vi: 'T7', en: 'Sat' },
  Su: { vi: 'CN', en: 'Sun' },
  PH: { vi: 'ngày lễ', en: 'holidays' },
  off: { vi: 'nghỉ', en: 'closed' },
  closed: { vi: 'nghỉ', en: 'closed' },
  open: { vi: 'mở cửa', en: 'open' },
};

const ALWAYS: Readonly<Record<Language, string>> = { vi: 'cả ngày, cả tuần', en: 'day and night' };

/** Opening hours in the form of OpenStreetMap, said so that people read them; what is not known stays as it stands. */
export function hoursInWords(hours: string, language: Language): string {
  if (hours.trim() === '24/7') return ALWAYS[language];
  return hours
    .replaceAll(/[A-Za-z]+/g, (word) => WORDS[word]?.[language] ?? word)
    .replaceAll('-', '–')
    .replaceAll(/\s*;\s*/g, '; ')
    .replaceAll(/,(?=\S)/g, ', ');
}

/** Days, times and what joins them: most hours are written with these alone. */
const USUAL = /^(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|off|closed|open|\d{2}:\d{2}|24\/7|[\s,;-])+$/;
const SAYS_WHEN = /\d{2}:\d{2}-\d{2}:\d{2}|24\/7|off|closed/;

/** Hours that somebody is typing, in words; undefined until they are read without doubt. The platform decides. */
export function typedHoursInWords(typed: string, language: Language): string | undefined {
  const hours = typed.trim();
  return USUAL.test(hours) && SAYS_WHEN.test(hours) ? hoursInWords(hours, language) : undefined;
}
