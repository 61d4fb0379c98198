import type { Language } from '#libs/http';
import { html, selectField, textField, type Html, type HtmlValue, type Option } from '#libs/pages';
import type { RiskColour, RiskLevel } from '#libs/vocabulary';
import type { LayerDataset } from '../layers/layer-source.js';
import type { ActivityView } from '../measures/read-measures.dto.js';
import type { VisitedWindow } from '../visited-places/visited-place.js';
import type { QuarantineFacility } from '../quarantine-facilities/quarantine-facilities.js';
import type { ZoneRecord } from '../zones/zone-records.query.js';
import { baseMapNote, dayInWords, momentInWords, plainPage, section, table } from './plain-parts.js';
import { PLAIN_WORDS, type PlainWords } from './plain-words.js';

export const COVID_PATH = '/maps/covid/plain';

export interface PlainLevel {
  readonly name: string;
  readonly level: RiskLevel | null;
  readonly colour: RiskColour | null;
  readonly since: Date | null;
  readonly document: string | null;
}

export interface PlainCovid {
  readonly language: Language;
  readonly day: string;
  /** What was typed where nobody can read a day in it. */
  readonly unreadDay: string | undefined;
  readonly area: string | undefined;
  readonly communes: readonly Option[];
  readonly levels: readonly PlainLevel[];
  /** Those whose level is not that of their commune, of the communes that are shown. */
  readonly hamlets: readonly (PlainLevel & { readonly commune: string; readonly reason: string | null })[];
  readonly zones: readonly (Pick<ZoneRecord, 'name' | 'kind' | 'directive' | 'from' | 'to' | 'document'> & {
    readonly areas: readonly string[];
  })[];
  readonly visited: readonly {
    readonly name: string;
    readonly where: string;
    readonly windows: readonly VisitedWindow[];
    readonly advice: string | null;
  }[];
  readonly quarantine: readonly (Pick<QuarantineFacility, 'name' | 'places'> & { readonly where: string })[];
  /** Undefined without an area. */
  readonly activities: readonly ActivityView[] | undefined;
  readonly isSchematic: boolean;
  /** What rivers and roads of the map are drawn from. */
  readonly baseMap: LayerDataset | undefined;
}

/** What the map of the epidemic shows, as lists and tables. */
export function plainCovidPage(shown: PlainCovid): string {
  const { language, day, unreadDay, area, communes, activities, isSchematic } = shown;
  const words = PLAIN_WORDS[language];
  const on = {
    ...{ name: 'on', value: unreadDay ?? dayInWords(day) },
    error: unreadDay === undefined ? undefined : words.dayUnread,
  };
  const form = html`${selectField({ name: 'area', label: words.commune, options: communes, value: area, placeholder: words.anyCommune })}
${textField({ ...on, label: words.day, hint: words.dayHint, width: 'short' })}`;
  const asked = { area, on: day };
  const content = [
    ...(activities ? [section(words.measures, measuresOf(activities, language, words))] : []),
    section(`${words.levels}, ${dayInWords(day)}`, levelsOf(shown, words)),
    ...(shown.hamlets.length > 0 ? [section(words.hamlets, hamletsOf(shown, words))] : []),
    section(words.zones, zonesOf(shown, words)),
    section(words.visited, visitedOf(shown, words)),
    section(words.quarantine, quarantineOf(shown, words)),
    ...(isSchematic ? [html`<p>${words.schematic}</p>`] : []),
    baseMapNote(shown.baseMap, words),
  ];
  return plainPage({
    language,
    words,
    title: words.covid,
    lead: words.covidLead,
    path: COVID_PATH,
    asked,
    form,
    content,
  });
}

function measuresOf(activities: readonly ActivityView[], language: Language, words: PlainWords): HtmlValue {
  const known = activities.filter(({ permission }) => permission !== null);
  if (known.length === 0) return html`<p>${words.measuresNone}</p>`;
  const rows = known.map(({ activity, permission, text, document, verified }) => [
    words.activities[activity],
    html`${permission && words.permissions[permission]}${text && html`: ${text[language]}`}`,
    html`${document ?? ''}${!verified && html` (${words.notCompared})`}`,
  ]);
  return table(words.measures, [words.activity, words.rule, words.document], rows);
}

function levelsOf({ levels }: PlainCovid, words: PlainWords): Html {
  const rows = levels.map((one) => [one.name, ...levelInWords(one, words), one.document ?? '']);
  return table(words.levels, [words.commune, words.level, words.since, words.document], rows);
}

function hamletsOf({ hamlets }: PlainCovid, words: PlainWords): Html {
  const rows = hamlets.map((one) => [
    one.name,
    one.commune,
    ...levelInWords(one, words),
    ...[one.reason ?? '', one.document ?? ''],
  ]);
  const heads = [words.hamlet, words.commune, words.level, words.since, words.reason, words.document];
  return table(words.hamlets, heads, rows);
}

/** The level, and since when. */
function levelInWords({ level, colour, since }: PlainLevel, words: PlainWords): [string, string] {
  const name = level === null ? (colour === null ? words.noLevel : words.colourNames[colour]) : words.levelNames[level];
  return [name, since === null ? '' : momentInWords(since)];
}

function zonesOf({ zones }: PlainCovid, words: PlainWords): Html {
  if (zones.length === 0) return html`<p>${words.zonesNone}</p>`;
  const rows = zones.map(({ name, kind, directive, areas, from, to, document }) => [
    name,
    directive === null ? words.zoneKinds[kind] : words.directives[directive],
    areas.join(', '),
    momentInWords(from),
    to === null ? words.furtherNotice : momentInWords(to),
    document.number,
  ]);
  const heads = [words.name, words.kind, words.where, words.from, words.until, words.document];
  return table(words.zones, heads, rows);
}

function visitedOf({ visited }: PlainCovid, words: PlainWords): Html {
  if (visited.length === 0) return html`<p>${words.visitedNone}</p>`;
  const items = visited.map(
    ({ name, where, windows, advice }) => html`<li><strong>${name}</strong>, ${where}
<ul>${windows.map(({ from, to }) => html`<li>${momentInWords(from)} – ${momentInWords(to)}</li>`)}</ul>${advice && html`<p>${advice}</p>`}</li>`,
  );
  return html`<ul>${items}</ul>`;
}

function quarantineOf({ quarantine }: PlainCovid, words: PlainWords): Html {
  if (quarantine.length === 0) return html`<p>${words.quarantineNone}</p>`;
  const rows = quarantine.map(({ name, where, places }) => [
    name,
    where,
    String(places.capacity ?? words.unknown),
    String(places.occupied ?? words.unknown),
    freeInWords(places, words),
    places.asOf === null ? '' : momentInWords(places.asOf),
  ]);
  return table(
    words.quarantine,
    [words.name, words.where, words.capacity, words.occupied, words.free, words.asOf],
    rows,
  );
}

function freeInWords({ free, isOverfull, isOutdated }: QuarantineFacility['places'], words: PlainWords): string {
  if (isOutdated) return words.outdated;
  return isOverfull ? words.overfull : String(free ?? words.unknown);
}
