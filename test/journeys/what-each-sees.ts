import { randomUUID } from 'node:crypto';
import type { TestStack } from '#libs/testing';
import { StackClient, type Answer } from './stack-client.js';

/** Something that was collected at a place, in each of its forms, by the value that its address names. */
export interface Belongings {
  readonly facility: string;
  readonly specimen: string;
  readonly specimenId: string;
  /** Of the person of whom the specimen is, in FHIR. */
  readonly patient: string;
  /** The version of its result that stands. */
  readonly version: number;
  readonly pool: string;
  readonly run: string;
  readonly lot: string;
  readonly block: string;
  readonly case: string;
  readonly resultImport: string;
  readonly specimenImport: string;
  readonly caseImport: string;
}

export type Side = 'ours' | 'theirs';
export type Both = Readonly<Record<Side, Belongings>>;

/** The clients of every installation that may meet testing and cases, and somebody without an account. */
export const WATCHERS = [
  ...['officer', 'officer-931', 'collection-site', 'laboratory', 'cdc', 'analyst', 'contact-tracer', 'integrator'],
  'nobody',
] as const;

type AddressOf = (one: Belongings) => string;

/** Every read of one thing; its template is that of the API description. */
const ITEMS: Readonly<Record<string, AddressOf>> = {
  '/v1/specimens/{barcode}': ({ specimen }) => `/v1/specimens/${specimen}`,
  '/v1/specimens/{barcode}/results/{version}/certificate': ({ specimen, version }) =>
    `/v1/specimens/${specimen}/results/${version}/certificate`,
  '/v1/specimens/{barcode}/results/{version}/readers': ({ specimen }) => `/v1/specimens/${specimen}/results/1/readers`,
  '/v1/specimens/imports/{id}': ({ specimenImport }) => `/v1/specimens/imports/${specimenImport}`,
  '/v1/specimens/imports/{id}/refused.csv': ({ specimenImport }) =>
    `/v1/specimens/imports/${specimenImport}/refused.csv`,
  '/v1/specimens/imports/{id}/refused.xlsx': ({ specimenImport }) =>
    `/v1/specimens/imports/${specimenImport}/refused.xlsx`,
  '/v1/specimens/imports/{id}/rows': ({ specimenImport }) => `/v1/specimens/imports/${specimenImport}/rows`,
  '/v1/results/imports/{id}': ({ resultImport }) => `/v1/results/imports/${resultImport}`,
  '/v1/results/imports/{id}/refused.csv': ({ resultImport }) => `/v1/results/imports/${resultImport}/refused.csv`,
  '/v1/results/imports/{id}/refused.xlsx': ({ resultImport }) => `/v1/results/imports/${resultImport}/refused.xlsx`,
  '/v1/results/imports/{id}/rows': ({ resultImport }) => `/v1/results/imports/${resultImport}/rows`,
  '/v1/specimens/day-pack': ({ facility }) => `/v1/specimens/day-pack?facilityCode=${facility}`,
  '/v1/barcode-blocks/{id}/labels': ({ block }) => `/v1/barcode-blocks/${block}/labels`,
  '/v1/pools/{code}': ({ pool }) => `/v1/pools/${pool}`,
  '/v1/laboratory-runs/{code}': ({ run }) => `/v1/laboratory-runs/${run}`,
  '/v1/laboratory-runs/{code}/worklist': ({ run }) => `/v1/laboratory-runs/${run}/worklist`,
  '/v1/reagent-lots/{code}': ({ lot }) => `/v1/reagent-lots/${lot}`,
  '/v1/reagent-lots/{code}/results': ({ lot }) => `/v1/reagent-lots/${lot}/results`,
  '/fhir/R4/{type}/{id}': ({ specimenId }) => `/fhir/R4/Specimen/${specimenId}`,
  '/fhir/R4/Patient/{id}': ({ patient }) => `/fhir/R4/${patient}`,
  '/v1/cases/{id}': ({ case: id }) => `/v1/cases/${id}`,
  '/v1/cases/imports/{id}': ({ caseImport }) => `/v1/cases/imports/${caseImport}`,
  '/v1/cases/imports/{id}/refused.csv': ({ caseImport }) => `/v1/cases/imports/${caseImport}/refused.csv`,
  '/v1/cases/imports/{id}/refused.xlsx': ({ caseImport }) => `/v1/cases/imports/${caseImport}/refused.xlsx`,
  '/v1/cases/imports/{id}/rows': ({ caseImport }) => `/v1/cases/imports/${caseImport}/rows`,
};

/** Every list, and by what each side is known in it; undefined where nothing of either is in it. */
const LISTS: Readonly<Record<string, { readonly address: string; readonly mark?: AddressOf }>> = {
  '/v1/specimens': { address: '/v1/specimens?limit=500', mark: ({ specimen }) => specimen },
  '/v1/specimens/overdue': { address: '/v1/specimens/overdue?limit=500' },
  '/v1/specimens/conflicts': { address: '/v1/specimens/conflicts' },
  '/v1/results': { address: '/v1/results?state=released&limit=500', mark: ({ specimen }) => specimen },
  '/v1/pools': { address: '/v1/pools?limit=500', mark: ({ pool }) => pool },
  '/v1/laboratory-runs': { address: '/v1/laboratory-runs?limit=500', mark: ({ run }) => run },
  '/v1/reagent-lots': { address: '/v1/reagent-lots?limit=500', mark: ({ lot }) => lot },
  '/v1/correction-notices': { address: '/v1/correction-notices?limit=500', mark: ({ specimen }) => specimen },
  '/v1/unmatched-results': { address: '/v1/unmatched-results' },
  '/v1/test-people/candidates': { address: '/v1/test-people/candidates' },
  '/fhir/R4/{type}': { address: '/fhir/R4/Specimen?_count=100', mark: ({ specimen }) => specimen },
  '/fhir/R4/Patient': {
    address: '/fhir/R4/Patient?_count=100',
    mark: ({ patient }) => patient.slice('Patient/'.length),
  },
  '/v1/cases': { address: '/v1/cases?limit=500', mark: ({ case: id }) => id },
};

export const WATCHED_ROUTES = [...Object.keys(ITEMS), ...Object.keys(LISTS)].sort();

/**
 * What each watcher is told by each route, by what it sees: `ours`, `theirs`, `both`, `none`; or the status by which it
 * is sent away whatever there is. Of a list in which neither side has anything: `open`, or the status.
 */
export async function whatEachSees(stack: TestStack, both: Both): Promise<Record<string, Record<string, string>>> {
  const seen: Record<string, Record<string, string>> = {};
  for (const watcher of WATCHERS) {
    const client = watcher === 'nobody' ? new StackClient(stack) : new StackClient(stack, watcher);
    for (const [route, addressOf] of Object.entries(ITEMS)) {
      const [ours, theirs] = [await client.get(addressOf(both.ours)), await client.get(addressOf(both.theirs))];
      (seen[route] ??= {})[watcher] = seenOf(ours, theirs);
    }
    for (const [route, { address, mark }] of Object.entries(LISTS)) {
      const answer = await client.get(address);
      (seen[route] ??= {})[watcher] = answer.status === 200 ? listedOf(answer, both, mark) : String(answer.status);
    }
  }
  return seen;
}

const WORDS: Readonly<Record<string, string>> = {
  '200 200': 'both',
  '200 404': 'ours',
  '404 200': 'theirs',
  '404 404': 'none',
};

function seenOf(ours: Answer, theirs: Answer): string {
  const statuses = `${ours.status} ${theirs.status}`;
  return WORDS[statuses] ?? (ours.status === theirs.status ? String(ours.status) : statuses);
}

function listedOf({ text }: Answer, { ours, theirs }: Both, mark: AddressOf | undefined): string {
  if (mark === undefined) return [ours, theirs].some(({ specimen }) => text.includes(specimen)) ? 'leaks' : 'open';
  const [hasOurs, hasTheirs] = [text.includes(mark(ours)), text.includes(mark(theirs))];
  return WORDS[`${hasOurs ? 200 : 404} ${hasTheirs ? 200 : 404}`] ?? '';
}

const TESTED_AT = '2021-08-11T06:50:00+07:00';

/** Who acts for a side: a district's site, and the laboratory to which it sends. */
export interface Acting {
  readonly site: StackClient;
  readonly laboratory: StackClient;
  readonly facility: string;
  /** Where those live whom the site swabs. */
  readonly communeCode: string;
  readonly laboratoryCode: string;
  /** Who brings national codes to cases. */
  readonly registry: StackClient;
}

export interface Founded {
  readonly specimen: string;
  readonly specimenId: string;
  readonly patient: string;
  readonly version: number;
  readonly case: string;
}

/** Whose a specimen is, as whoever may see it is told in FHIR. */
export async function patientOf(client: StackClient, specimenId: string): Promise<string> {
  const { body } = await client.get(`/fhir/R4/Specimen/${specimenId}`);
  return (body['subject'] as { readonly reference: string }).reference;
}

/** Makes what else a side has: a tube in a run, a pool with a result, a lot, a block of labels and files. */
export async function belongingsOf(acting: Acting, founded: Founded): Promise<Belongings> {
  const { site, laboratory, facility, laboratoryCode } = acting;
  const mark = randomUUID().slice(0, 8);
  const [pool, run, lot] = [`MG-${mark}`, `ME-${mark}`, `LO-${mark}`];
  const tube = await receivedTube(acting, `J-${mark}`);
  const members = [`A`, `B`].map((last) => ({ person: nobody(`Nguyễn Thử ${last}`, acting.communeCode) }));
  const formed = { facilityCode: facility, formedAt: '2021-08-11T06:00:00+07:00' };
  await made(site, '/v1/pools', { code: pool, kind: 'field', method: 'rt-pcr', ...formed, members });
  const tested = { method: 'rt-pcr', value: 'negative', testedAt: TESTED_AT, laboratoryCode };
  await made(laboratory, `/v1/pools/${pool}/results`, tested);
  await made(laboratory, '/v1/reagent-lots', {
    ...{ code: lot, kind: 'kit', method: 'rt-pcr', manufacturer: 'Nhà sản xuất', product: 'Bộ kit thử' },
    ...{ expiresOn: '2021-12-31', quantity: 10, laboratoryCode },
  });
  const controls = ['positive', 'negative'].map((control, index) => ({ well: `H1${index + 1}`, control }));
  const wells = [{ well: 'A1', barcode: tube }, ...controls];
  await made(laboratory, '/v1/laboratory-runs', {
    code: run,
    method: 'rt-pcr',
    device: 'CFX96',
    laboratoryCode,
    wells,
  });
  const block = await made(site, '/v1/barcode-blocks', { facilityCode: facility, count: 2 });
  return {
    ...{ ...founded, facility, pool, run, lot, block: String(block['id']) },
    specimenImport: await imported(site, '/v1/specimens/imports', SPECIMENS_FILE),
    resultImport: await imported(laboratory, '/v1/results/imports', RESULTS_FILE),
    caseImport: await imported(acting.registry, '/v1/cases/imports', CODES_FILE),
  };
}

/** A tube that the laboratory has taken into its custody. */
export async function receivedTube(acting: Acting, barcode: string): Promise<string> {
  const { site, laboratory, facility, laboratoryCode, communeCode } = acting;
  await made(site, '/v1/specimens', {
    ...{ barcode: { assigner: facility, value: barcode }, kind: 'nasopharyngeal', facilityCode: facility },
    ...{ collectedAt: '2021-08-11T06:00:00+07:00', reason: 'community-surveillance' },
    person: nobody('Nguyễn Thử Ống', communeCode),
  });
  const receipt = { condition: 'good', receivedAt: '2021-08-11T06:30:00+07:00', laboratoryCode };
  await made(laboratory, `/v1/specimens/${barcode}/receipts`, receipt);
  return barcode;
}

const nobody = (fullName: string, communeCode: string): object => ({
  ...{ fullName, birth: { year: 1984 }, sex: 'female', phone: '0300000000', residence: { communeCode } },
});

/** @throws Error where it was not made */
export async function made(
  client: StackClient,
  path: string,
  body: object,
): Promise<Readonly<Record<string, unknown>>> {
  const answer = await client.post(path, body);
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body;
}

const SPECIMENS_FILE = 'ma_xn,ho_va_ten,thoi_gian_lay_mau\nKHONG-CO,,\n';
const RESULTS_FILE = 'ma_xn,ho_va_ten,thoi_gian_lay_mau,ket_qua,ky_thuat_xn\nKHONG-CO,,,,\n';
const CODES_FILE = 'case_id,national_code\nKHONG-CO,\n';

/** A file of one row that cannot be read: it is kept, and told to whoever has sent it. */
async function imported(client: StackClient, path: string, file: string): Promise<string> {
  const answer = await client.post(path, file, { headers: { 'content-type': 'text/csv' } });
  if (answer.status !== 202) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return String(answer.body['id']);
}

/** Of each watcher in turn; those without a part in tests are sent away before anything is looked at. */
const rowOf = (...seen: readonly [string, string, string, string, string]): Record<string, string> =>
  Object.fromEntries(
    WATCHERS.map((watcher, index) => [watcher, seen[index] ?? (watcher === 'nobody' ? '401' : '403')]),
  );

const OF_A_SPECIMEN = rowOf('ours', 'theirs', 'ours', 'ours', 'both');
/** Both laboratories lie in the district of our officer. */
const OF_A_LABORATORY = rowOf('both', 'none', 'none', 'ours', 'both');
const OF_A_CASE = rowOf('ours', 'theirs', '403', '403', 'both');

/** Officer, officer of the other district, collection site, laboratory, centre for disease control. */
export const EXPECTED_TO_SEE: Readonly<Record<string, Record<string, string>>> = {
  '/v1/specimens/{barcode}': OF_A_SPECIMEN,
  '/v1/specimens/{barcode}/results/{version}/certificate': OF_A_SPECIMEN,
  '/v1/specimens/{barcode}/results/{version}/readers': rowOf('403', '403', '403', 'ours', 'both'),
  '/v1/specimens/imports/{id}': rowOf('403', '403', 'ours', 'none', 'none'),
  '/v1/specimens/imports/{id}/refused.csv': rowOf('403', '403', 'ours', 'none', 'none'),
  '/v1/specimens/imports/{id}/refused.xlsx': rowOf('403', '403', 'ours', 'none', 'none'),
  '/v1/specimens/imports/{id}/rows': rowOf('403', '403', 'ours', 'none', 'none'),
  '/v1/results/imports/{id}': rowOf('403', '403', 'none', 'ours', '403'),
  '/v1/results/imports/{id}/refused.csv': rowOf('403', '403', 'none', 'ours', '403'),
  '/v1/results/imports/{id}/refused.xlsx': rowOf('403', '403', 'none', 'ours', '403'),
  '/v1/results/imports/{id}/rows': rowOf('403', '403', 'none', 'ours', '403'),
  '/v1/specimens/day-pack': rowOf('403', '403', 'ours', 'none', 'both'),
  '/v1/barcode-blocks/{id}/labels': rowOf('403', '403', 'ours', 'none', 'both'),
  '/v1/pools/{code}': OF_A_SPECIMEN,
  '/v1/laboratory-runs/{code}': OF_A_LABORATORY,
  '/v1/laboratory-runs/{code}/worklist': OF_A_LABORATORY,
  '/v1/reagent-lots/{code}': OF_A_LABORATORY,
  '/v1/reagent-lots/{code}/results': OF_A_LABORATORY,
  '/fhir/R4/{type}/{id}': OF_A_SPECIMEN,
  '/fhir/R4/Patient/{id}': OF_A_SPECIMEN,
  '/v1/cases/{id}': OF_A_CASE,
  '/v1/cases/imports/{id}': rowOf('403', '403', '403', '403', 'ours'),
  '/v1/cases/imports/{id}/refused.csv': rowOf('403', '403', '403', '403', 'ours'),
  '/v1/cases/imports/{id}/refused.xlsx': rowOf('403', '403', '403', '403', 'ours'),
  '/v1/cases/imports/{id}/rows': rowOf('403', '403', '403', '403', 'ours'),
  '/v1/specimens': OF_A_SPECIMEN,
  '/v1/specimens/overdue': rowOf('open', 'open', 'open', 'open', 'open'),
  '/v1/specimens/conflicts': rowOf('403', '403', 'open', 'open', 'open'),
  '/v1/results': OF_A_SPECIMEN,
  '/v1/pools': OF_A_SPECIMEN,
  '/v1/laboratory-runs': OF_A_LABORATORY,
  '/v1/reagent-lots': OF_A_LABORATORY,
  '/v1/correction-notices': rowOf('ours', 'none', 'ours', 'ours', 'ours'),
  '/v1/unmatched-results': rowOf('403', '403', 'open', 'open', '403'),
  '/v1/test-people/candidates': rowOf('403', '403', '403', '403', 'open'),
  '/fhir/R4/{type}': OF_A_SPECIMEN,
  '/fhir/R4/Patient': OF_A_SPECIMEN,
  '/v1/cases': OF_A_CASE,
};
