import { LANGUAGES, type Language } from './texts';

const KEPT_AS = 'lachan.language';
/** An address may name the language once, so that a link can be sent to somebody who reads the other one. */
const PARAMETER = 'lang';

/** Vietnamese unless the address or this device says otherwise. */
export function chosenLanguage(): Language {
  const asked = new URLSearchParams(location.search).get(PARAMETER) ?? localStorage.getItem(KEPT_AS);
  return LANGUAGES.find((language) => language === asked) ?? 'vi';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT_AS, language);
}
