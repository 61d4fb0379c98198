import { languageOf, type Language } from '#libs/http';

/** The first language of `ui_locales` that we speak, else what the browser prefers. */
export function pageLanguage(uiLocales: unknown, acceptLanguage: string | undefined): Language {
  const asked = typeof uiLocales === 'string' ? uiLocales.split(' ') : [];
  const known = asked.map((tag) => tag.split('-')[0]?.toLowerCase()).find((tag) => tag === 'vi' || tag === 'en');
  return known === 'vi' || known === 'en' ? known : languageOf(acceptLanguage);
}
