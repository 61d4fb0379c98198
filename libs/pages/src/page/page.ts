import type { Language } from '#libs/http';
import { html, trustedHtml, type Html } from '../html/html.js';
import { FRAME_WORDS } from './frame-words.js';
import { PAGE_STYLE } from './page-style.js';

export interface PageParts {
  /** What the page is about; the name of the platform is added. */
  readonly title: string;
  readonly language: Language;
  /** What stands in `<main>`; it holds the one `<h1>`. */
  readonly body: Html;
  /** Addresses of this page in each language; without them no switch is shown. */
  readonly languageLinks?: Readonly<Record<Language, string>>;
  /** Puts the word for "error" in front of the title, which is what a screen reader says first. */
  readonly hasErrors?: boolean;
  /** Where the name of the platform leads; `/` unless given. */
  readonly homeHref?: string;
}

/** A whole page that needs no script, in the frame that all of them share. Answer it with `pageHeaders()`. */
export function page({ title, language, body, languageLinks, hasErrors, homeHref = '/' }: PageParts): string {
  const words = FRAME_WORDS[language];
  const heading = `${hasErrors ? `${words.error}: ` : ''}${title} – ${words.platform}`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${heading}</title>
<link rel="icon" href="data:,">
<style>${trustedHtml(PAGE_STYLE)}</style>
</head>
<body>
<a class="skip-link" href="#main">${words.skip}</a>
<header class="page-header"><div class="page-header-row">
<a class="page-name" href="${homeHref}">${MARK}<span>${words.platform}</span></a>
${languageLinks && languageSwitch(language, languageLinks)}
</div></header>
<main id="main" tabindex="-1">${body}</main>
<footer class="page-footer"><p>${words.footer}</p></footer>
</body>
</html>
`.toString();
}

/** A shield, in the colour of the text beside it. */
const MARK = trustedHtml(
  '<svg aria-hidden="true" width="28" height="28" viewBox="0 0 24 24" fill="currentColor">' +
    '<path d="M12 1 3 4.5v6.6c0 5.4 3.7 9.6 9 11.9 5.3-2.3 9-6.5 9-11.9V4.5zm-1.2 15.6-4.2-4.2 1.7-1.7 2.5 2.5 5.2-5.3 1.7 1.7z"/></svg>',
);

const NAMES: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };

function languageSwitch(current: Language, links: Readonly<Record<Language, string>>): Html {
  const entries = (['vi', 'en'] as const).map((language) =>
    language === current
      ? html`<span lang="${language}" aria-current="true">${NAMES[language]}</span>`
      : html`<a lang="${language}" hreflang="${language}" href="${links[language]}">${NAMES[language]}</a>`,
  );
  return html`<nav class="language-switch" aria-label="${FRAME_WORDS[current].languages}">${entries}</nav>`;
}
