import { loadReferenceData, type AdminUnit } from '#libs/reference-data';
import { addDays } from '#libs/vocabulary';
import type { SimulationArguments } from './arguments.js';
import { planDay, type Act, type PlacesByCommune } from './fortnight/day-plan.js';
import { compare, type Comparison } from './ledger/comparison.js';
import { Ledger } from './ledger/ledger.js';
import { ReportedFigures } from './reports/reported-figures.js';
import { populate } from './population/people.js';
import { placesOf } from './population/places.js';
import { Random } from './population/random.js';
import { ProgressBar } from './progress-bar.js';
import { AccessToken } from './sending/access-token.js';
import { FollowedClock } from './sending/followed-clock.js';
import { GatewayClient } from './sending/gateway-client.js';
import { performAct } from './sending/perform-act.js';
import { play } from './sending/play.js';

const PROVINCE = '93';
/** Real milliseconds that the reports may take to catch up with the last declaration. */
const CATCH_UP_MS = 180_000;

export interface Outcome {
  readonly ledger: Ledger;
  readonly comparisons: readonly Comparison[];
  readonly retries: number;
}

/** Plays the days through the gateway and holds the reports against what was answered 2xx. */
export async function simulate(options: SimulationArguments): Promise<Outcome> {
  const clock = new FollowedClock(options.rate);
  const gateway = new GatewayClient(options.gateway, options.connections, (time) => clock.told(time));
  const token = (client: string): AccessToken => new AccessToken(gateway, options.credentials, client);
  try {
    const ledger = new Ledger();
    const random = new Random(options.seed);
    const communes = loadReferenceData().adminUnits.communesOf(PROVINCE, options.from);
    const places = await registerPlaces(communes, random.fork('places'), gateway, token('administrator'), ledger);
    const acts = planActs(options, communes, places, random);
    await playAll(acts, clock, gateway, ledger);
    const end = new Date(clock.now());
    const to = addDays(options.from, options.days);
    const reports = new ReportedFigures(gateway, token('analyst'), addDays(options.from, -4), to);
    await reports.waitUntilCounted(end, CATCH_UP_MS);
    return { ledger, comparisons: await holdAgainst(ledger, reports, to), retries: gateway.retries };
  } finally {
    await gateway.close();
  }
}

async function registerPlaces(
  communes: readonly AdminUnit[],
  random: Random,
  gateway: GatewayClient,
  token: AccessToken,
  ledger: Ledger,
): Promise<PlacesByCommune> {
  const places = new Map<string, string[]>();
  for (const place of placesOf(communes, random)) {
    const headers = { ...(await token.header()), 'idempotency-key': random.hex(16) };
    const { status, body } = await gateway.send({ method: 'POST', path: '/v1/places', headers, body: place });
    if (status !== 201) throw new Error(`A place was answered ${status}: ${JSON.stringify(body)}`);
    const code = String(body.code);
    ledger.placeRegistered(code, place.kind, place.communeCode);
    places.set(place.communeCode, [...(places.get(place.communeCode) ?? []), code]);
  }
  return places;
}

function planActs(
  { people, from, days, seed }: SimulationArguments,
  communes: readonly AdminUnit[],
  places: PlacesByCommune,
  random: Random,
): Act[] {
  console.log(`${people.toLocaleString('en')} people, ${days} days from ${from}, seed ${seed}`);
  const population = populate(people, communes, random.fork('people'));
  return Array.from({ length: days }, (_, index) => addDays(from, index))
    .flatMap((day) => planDay(day, population, places, random.fork(day)))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

async function playAll(
  acts: readonly Act[],
  clock: FollowedClock,
  gateway: GatewayClient,
  ledger: Ledger,
): Promise<void> {
  const bar = new ProgressBar(acts.length, process.stderr);
  await play(acts, {
    now: () => clock.now(),
    perform: (act) => performAct(act, gateway, ledger),
    performed: () =>
      bar.step(`${new Date(clock.now()).toISOString().slice(0, 16)}Z ${ledger.declarations} declarations`),
  });
}

async function holdAgainst(ledger: Ledger, reports: ReportedFigures, to: string): Promise<Comparison[]> {
  const places = await reports.of('places', ['commune'], to);
  return [
    compare('places by commune', ledger.placesByCommune(), places),
    compare(
      'declarations by day and commune',
      ledger.byDayAndCommune(),
      await reports.of('declarations', ['day', 'commune']),
    ),
    compare('declarations by sex', ledger.bySex(), await reports.of('declarations', ['sex'])),
    compare(
      'needing attention by day',
      ledger.byDayNeedingAttention(),
      await reports.of('declarations-needing-attention', ['day']),
    ),
    compare(
      'at places by day and kind',
      ledger.byDayAndKindOfPlace(),
      await reports.of('declarations-at-places', ['day', 'category']),
    ),
  ];
}
