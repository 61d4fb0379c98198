import type { Language } from './problem-messages.js';

/** Vietnamese unless the client likes English better (RFC 9110, section 12.5.4). */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return 'vi';
  return qualityOf('en', acceptLanguage) > qualityOf('vi', acceptLanguage) ? 'en' : 'vi';
}

function qualityOf(language: Language, header: string): number {
  for (const range of header.toLowerCase().split(',')) {
    const [tag = '', ...parameters] = range.trim().split(';');
    if (tag.trim().split('-')[0] !== language) continue;
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return weight === undefined ? 1 : Number(weight);
  }
  return 0;
}
