import type { Plugin } from 'vite';
import { frameTexts } from '../src/frame/frame.texts.ts';
import { SHIELD_PATH } from '../src/frame/shield-path.ts';
import { homeTexts } from '../src/home/home.texts.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Sentence } from '../src/language/texts.ts';
import { PAGE_PATHS, type PageName } from '../src/navigation/page-paths.ts';
import { pageTitles } from '../src/navigation/page-titles.texts.ts';

/** Pages that begin with the way back and their own title, for everybody. */
const TITLED: readonly PageName[] = ['declare', 'myCodes', 'scan', 'checkIn', 'covidMap', 'essentialsMap', 'about'];

/** Both languages stand in the page; the style sheet shows the reader's. */
const inBoth = (sentence: Sentence): string =>
  LANGUAGES.map((language) => `<span lang="${language}">${sentence[language]}</span>`).join('');

const WORDS: Readonly<Record<string, string>> = {
  shield: SHIELD_PATH,
  platform: frameTexts.platform.vi,
  province: inBoth(frameTexts.province),
  menu: inBoth(frameTexts.menu),
  otherLanguage: inBoth({ vi: LANGUAGE_NAMES.en, en: LANGUAGE_NAMES.vi }),
};

/** Fills in the words of the frame that stands in the page before the script does. */
export function firstFrame(): Plugin {
  return {
    name: 'first-frame',
    transformIndexHtml: (markup) => markup.replaceAll(/\{(\w+)\}/g, (whole, name: string) => WORDS[name] ?? whole),
  };
}

/** What a page says first, as it stands there once the script has drawn it; nothing where that is not known before. */
export function firstWordsOf(name: PageName): string {
  if (name === 'home') return homeWords();
  if (!TITLED.includes(name)) return '';
  const wayBack = `<a href="${PAGE_PATHS.home}">${inBoth(pageTitles.home)}</a>`;
  return `<div class="breadcrumbs"><ol class="plain-list"><li>${wayBack}</li></ol></div><h1>${inBoth(pageTitles[name])}</h1>`;
}

function homeWords(): string {
  const start = `<a href="${PAGE_PATHS.declare}" class="button">${inBoth(homeTexts.start)}</a>`;
  return `<h1>${inBoth(homeTexts.title)}</h1><p class="lead">${inBoth(homeTexts.lead)}</p><div class="actions">${start}</div>`;
}
