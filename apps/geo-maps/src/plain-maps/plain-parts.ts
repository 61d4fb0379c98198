import type { Language } from '#libs/http';
import { html, page, submitButton, type Html, type HtmlValue } from '#libs/pages';
import { localDayOf } from '#libs/vocabulary';
import type { LayerDataset } from '../layers/layer-source.js';
import type { PlainWords } from './plain-words.js';

const LOCAL_MS = 7 * 3_600_000;

export interface PlainPage {
  readonly language: Language;
  readonly words: PlainWords;
  readonly title: string;
  readonly lead: string;
  /** Address of the page without its query. */
  readonly path: string;
  /** What was asked, for the link to the other language and back to the map. */
  readonly asked: Readonly<Record<string, string | undefined>>;
  readonly form: Html;
  readonly content: readonly Html[];
}

export function plainPage({ language, words, title, lead, path, asked, form, content }: PlainPage): string {
  const linkIn = (lang: Language): string => `${path}?${queryOf({ ...asked, lang })}`;
  const body = html`<h1>${title}</h1>
<p class="lead">${lead}</p>
<p><a href="${path.replace(/\/plain$/, '')}">${words.withMap}</a></p>
<form method="get" action="${path}"><input type="hidden" name="lang" value="${language}">
${form}${submitButton({ label: words.show })}</form>
${content}`;
  return page({ title, language, body, languageLinks: { vi: linkIn('vi'), en: linkIn('en') } });
}

export function section(title: string, content: HtmlValue): Html {
  return html`<section><h2>${title}</h2>${content}</section>`;
}

export function table(caption: string, heads: readonly string[], rows: readonly (readonly HtmlValue[])[]): Html {
  return html`<div class="table-frame" tabindex="0" role="group" aria-label="${caption}"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(([first, ...others]) => html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`;
}

/** What rivers and roads of the map are drawn from, or that none are drawn. */
export function baseMapNote(baseMap: LayerDataset | undefined, words: PlainWords): Html {
  if (baseMap === undefined) return html`<p>${words.baseMapNone}</p>`;
  const { source, licence, on } = baseMap;
  return html`<p>${words.baseMapOf}: ${source}; ${words.licence} ${licence}; ${words.dataOf} ${dayInWords(on)}.</p>`;
}

/** As it is written here: 11/8/2021. */
export function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
}

/** In Vietnam: 14:30 11/8/2021. */
export function momentInWords(at: Date): string {
  const time = new Date(at.getTime() + LOCAL_MS).toISOString().slice('2021-08-11T'.length, '2021-08-11T00:00'.length);
  return `${time} ${dayInWords(localDayOf(at))}`;
}

function queryOf(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(given).toString();
}
