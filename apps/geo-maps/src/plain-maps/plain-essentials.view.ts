import type { Language } from '#libs/http';
import { choices, html, selectField, type Html, type Option } from '#libs/pages';
import { SUPPLY_POINT_KINDS, type SupplyPointKind } from '#libs/vocabulary';
import type { LayerDataset } from '../layers/layer-source.js';
import type { SupplyPointRecord } from '../supply-points/supply-point-records.query.js';
import { baseMapNote, momentInWords, plainPage, section, table } from './plain-parts.js';
import { PLAIN_WORDS, type PlainWords } from './plain-words.js';

export const ESSENTIALS_PATH = '/maps/essentials/plain';

export interface PlainEssentials {
  readonly language: Language;
  readonly commune: string | undefined;
  readonly kind: SupplyPointKind | undefined;
  readonly isOpenAsked: boolean;
  readonly communes: readonly Option[];
  /** Undefined while no commune is chosen. */
  readonly points: readonly SupplyPointRecord[] | undefined;
  /** What rivers and roads of the map are drawn from. */
  readonly baseMap: LayerDataset | undefined;
}

/** What the map of essential goods shows of a commune, as a list. */
export function plainEssentialsPage(shown: PlainEssentials): string {
  const { language, commune, kind, isOpenAsked, communes, points } = shown;
  const words = PLAIN_WORDS[language];
  const kinds = SUPPLY_POINT_KINDS.map((value) => ({ value, label: words.kinds[value] }));
  const open = { name: 'open', label: words.openNow, options: [{ value: 'now', label: words.yes }] };
  const form = html`${selectField({ name: 'commune', label: words.commune, options: communes, value: commune, placeholder: words.chooseCommune })}
${selectField({ name: 'kind', label: words.kind, options: kinds, value: kind, placeholder: words.anyKind })}
${choices({ ...open, type: 'checkbox', chosen: isOpenAsked ? ['now'] : [] })}`;
  const asked = { commune, kind, open: isOpenAsked ? 'now' : undefined };
  const listed = points === undefined ? [] : [section(words.points, pointsOf(points, words))];
  const content = [...listed, baseMapNote(shown.baseMap, words)];
  const [title, lead, path] = [words.essentials, words.essentialsLead, ESSENTIALS_PATH];
  return plainPage({ language, words, title, lead, path, asked, form, content });
}

function pointsOf(points: readonly SupplyPointRecord[], words: PlainWords): Html {
  if (points.length === 0) return html`<p>${words.pointsNone}</p>`;
  const rows = points.map(({ name, kind, address, state, hours, hoursText, phone }) => [
    name,
    words.kinds[kind],
    address ?? '',
    html`${words.shown[state.value]}${state.since && html`, ${momentInWords(state.since)}`}`,
    hours ?? hoursText ?? '',
    phone && html`<a href="tel:${phone}">${phone}</a>`,
  ]);
  const heads = [words.name, words.kind, words.address, words.state, words.hours, words.phone];
  return table(words.points, heads, rows);
}
