import type { ServiceSettings, Setting } from './service-settings.js';

interface Read {
  readonly service: string;
  readonly setting: Setting;
}

/** A page of every setting of every service, grouped by the services that read it. */
export function configurationPage(services: readonly ServiceSettings[]): string {
  const readers = Map.groupBy(
    services.flatMap(({ service, settings }) => settings.map((setting) => ({ service, setting }))),
    ({ setting }) => setting.name,
  );
  const groups = Map.groupBy(readers.values(), (reads) => reads.map(({ service }) => service).join(', '));
  const sections = [...groups]
    .sort(([a], [b]) => b.split(', ').length - a.split(', ').length || (a < b ? -1 : 1))
    .flatMap(([names, settings]) => sectionOf(titleOf(names, services.length), settings.map(asOne)));
  return [
    '# Configuration',
    '',
    'Environment variables of the services, made from their `config.ts`. A service refuses to start with every fault of',
    'its configuration named at once. `npm start` and `docker-compose.yml` set what is required.',
    '',
    ...sections,
  ].join('\n');
}

/** One variable as its readers see it: where they describe it differently, each for itself. */
function asOne(reads: readonly Read[]): Setting {
  const sentences = Map.groupBy(reads, ({ setting }) => setting.sentence);
  const [read] = reads;
  if (!read) throw new Error('A group of settings has at least one');
  if (sentences.size === 1) return read.setting;
  const sentence = [...sentences]
    .map(([text, readers]) => `${readers.map(({ service }) => service).join(', ')}: ${text}`)
    .join(' ');
  return { ...read.setting, sentence };
}

function titleOf(names: string, servicesTotal: number): string {
  return names.split(', ').length === servicesTotal ? 'Every service' : names;
}

function sectionOf(title: string, settings: readonly Setting[]): string[] {
  const rows = [...settings]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, byDefault, sentence }) => `| \`${name}\` | ${defaultText(byDefault)} | ${inCell(sentence)} |`);
  return [`## ${title}`, '', '| setting | default | effect |', '|---|---|---|', ...rows, ''];
}

const defaultText = (byDefault: string): string =>
  ['required', 'optional', 'none'].includes(byDefault) ? byDefault : `\`${inCell(byDefault)}\``;

const inCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
