import { loadReferenceData, type AdminUnit } from '#libs/reference-data';
import { addDays, endOfLocalDay, localDayOf } from '#libs/vocabulary';
import type { SimulationArguments } from './arguments.js';
import { EpidemicPlay } from './epidemic-play.js';
import type { EpidemicAct } from './epidemic/testing-act.js';
import type { VaccinationAct } from './vaccination/vaccination-act.js';
import { VaccinationPlay } from './vaccination-play.js';
import { planDay, type Act, type PlacesByCommune } from './fortnight/day-plan.js';
import { compareDeclarations } from './reports/declaration-comparisons.js';
import { type Comparison } from './ledger/comparison.js';
import { Ledger } from './ledger/ledger.js';
import { populate, type Person } from './population/people.js';
import { placesOf } from './population/places.js';
import { Random } from './population/random.js';
import { ProgressBar } from './progress-bar.js';
import { ReportedFigures } from './reports/reported-figures.js';
import { clientsOfPlay, type Tokens } from './gateway/clients-of-play.js';
import { FollowedClock } from './gateway/followed-clock.js';
import { GatewayClient } from './gateway/gateway-client.js';
import { performAct } from './sending/perform-act.js';
import { play } from './sending/play.js';
import type { Tally } from './ledger/tally.js';

const PROVINCE = '93';
/** Real milliseconds that the reports may take to catch up with the last declaration. */
const CATCH_UP_MS = 180_000;
const COMPARE_EVERY_MS = 1_000;

/** Of a play of vaccination alone: about two of five in its households are children. */
const PEOPLE_FOR_ONE_ADULT = 2.4;

export interface Outcome {
  readonly ledger: Ledger;
  /** Of tests and cases. */
  readonly tally: Tally | undefined;
  readonly infections: number;
  readonly vaccination: { readonly tally: Tally; readonly doses: number; readonly enteredOnTheWay: number } | undefined;
  readonly comparisons: readonly Comparison[];
  readonly retries: number;
}

interface Stage {
  readonly options: SimulationArguments;
  readonly communes: readonly AdminUnit[];
  readonly people: readonly Person[];
  readonly random: Random;
  readonly clock: FollowedClock;
  readonly gateway: GatewayClient;
  readonly tokens: Tokens;
}

/** Plays the days through the gateway and holds the reports against what was answered 2xx. */
export async function simulate(asked: SimulationArguments): Promise<Outcome> {
  const clock = new FollowedClock(asked.rate);
  const gateway = new GatewayClient(asked.gateway, asked.connections, (time) => clock.told(time));
  try {
    const random = new Random(asked.seed);
    const tokens = await clientsOfPlay(gateway, asked.credentials, random.fork('clients'));
    const options = { ...asked, from: clock.firstWholeDay(asked.from) };
    if (options.from !== asked.from) console.log(`The clock has passed ${asked.from}: the play begins later`);
    const communes = loadReferenceData().adminUnits.communesOf(PROVINCE, options.from);
    console.log(
      `${options.people.toLocaleString('en')} people, ${options.days} days from ${options.from}, seed ${options.seed}`,
    );
    const inhabitants = options.play === 'vaccination' ? options.people * PEOPLE_FOR_ONE_ADULT : options.people;
    const people = populate(Math.ceil(inhabitants), communes, random.fork('people'));
    return await playOn({ options, communes, people, random, clock, gateway, tokens });
  } finally {
    await gateway.close();
  }
}

async function playOn(stage: Stage): Promise<Outcome> {
  const { options, gateway, tokens, clock } = stage;
  const ledger = new Ledger();
  const [hasEpidemic, hasRounds] = [options.play !== 'vaccination', options.play !== 'epidemic'];
  const declarations = hasEpidemic ? planDeclarations(stage, await registerPlaces(stage, ledger)) : [];
  const plays = {
    epidemic: hasEpidemic ? await EpidemicPlay.prepare(stage) : undefined,
    rounds: hasRounds ? await VaccinationPlay.prepare(stage) : undefined,
  };
  await playAll(stage, declarations, ledger, plays);
  const lastDay = lastDayOf(clock, options);
  await clock.reaches(endOfLocalDay(lastDay));
  const end = new Date(clock.now());
  const reports = new ReportedFigures(gateway, tokens.analyst);
  await reports.waitUntilCounted(end, CATCH_UP_MS);
  const days = { from: options.from, to: lastDay };
  const comparisons = await settled(async () => [
    ...(hasEpidemic ? await compareDeclarations(ledger, reports, options) : []),
    ...((await plays.epidemic?.compare(reports, days, plays.rounds?.indicators(days))) ?? []),
    ...((await plays.rounds?.compare(reports, days)) ?? []),
  ]);
  const { epidemic, rounds } = plays;
  return {
    ...{ ledger, tally: epidemic?.tally, infections: epidemic?.infections ?? 0, vaccination: rounds },
    ...{ comparisons, retries: gateway.retries },
  };
}

interface Plays {
  readonly epidemic: EpidemicPlay | undefined;
  readonly rounds: VaccinationPlay | undefined;
}

/** A play that could not keep up with the clock has acts on later days than it planned. */
function lastDayOf(clock: FollowedClock, { from, days }: SimulationArguments): string {
  const [planned, reached] = [addDays(from, days - 1), localDayOf(new Date(clock.now()))];
  return reached > planned ? reached : planned;
}

/** Cases follow results, and reports follow cases, after a little while: figures that differ are looked at again. */
async function settled(compareAll: () => Promise<Comparison[]>): Promise<Comparison[]> {
  const deadline = Date.now() + CATCH_UP_MS / 3;
  for (;;) {
    const comparisons = await compareAll();
    if (comparisons.every(({ differences }) => differences.length === 0) || Date.now() > deadline) return comparisons;
    await new Promise((resolve) => setTimeout(resolve, COMPARE_EVERY_MS));
  }
}

async function registerPlaces({ communes, random, gateway, tokens }: Stage, ledger: Ledger): Promise<PlacesByCommune> {
  const places = new Map<string, string[]>();
  const drawn = random.fork('places');
  for (const place of placesOf(communes, drawn)) {
    const headers = { ...(await tokens.administrator.header()), 'idempotency-key': drawn.hex(16) };
    const { status, body } = await gateway.send({ method: 'POST', path: '/v1/places', headers, body: place });
    if (status !== 201) throw new Error(`A place was answered ${status}: ${JSON.stringify(body)}`);
    const code = String(body.code);
    ledger.placeRegistered(code, place.kind, place.communeCode);
    places.set(place.communeCode, [...(places.get(place.communeCode) ?? []), code]);
  }
  return places;
}

function planDeclarations({ options: { from, days }, people, random }: Stage, places: PlacesByCommune): Act[] {
  return Array.from({ length: days }, (_, index) => addDays(from, index)).flatMap((day) =>
    planDay(day, people, places, random.fork(day)),
  );
}

type AnyAct = Act | EpidemicAct | VaccinationAct;

async function playAll(
  { clock, gateway, options }: Stage,
  declarations: readonly Act[],
  ledger: Ledger,
  { epidemic, rounds }: Plays,
): Promise<void> {
  const acts: readonly AnyAct[] = [...declarations, ...(epidemic?.acts ?? []), ...(rounds?.acts ?? [])];
  const bar = new ProgressBar(acts.length, process.stderr);
  const inOrder = acts.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const perform = async (act: AnyAct): Promise<void> => {
    if (act.kind === 'vaccination') await rounds?.perform(act);
    else if (isOfEpidemic(act)) await epidemic?.perform(act);
    else await performAct(act, gateway, ledger);
  };
  await play<AnyAct>(inOrder, {
    now: () => clock.now(),
    isHeldBack: (act) => isOfEpidemic(act) && clock.isNearMidnight(options.rate),
    perform,
    performed: () =>
      bar.step(`${new Date(clock.now()).toISOString().slice(0, 16)}Z ${doneSoFar(ledger, { epidemic, rounds })}`),
  });
}

function doneSoFar(ledger: Ledger, { epidemic, rounds }: Plays): string {
  return [
    ...(epidemic ? [`${ledger.declarations} declarations, ${epidemic.tally.accepted} acts of testing`] : []),
    ...(rounds ? [`${rounds.tally.accepted} acts of vaccination`] : []),
  ].join(', ');
}

const OF_EPIDEMIC: ReadonlySet<string> = new Set(['testing', 'refused', 'case', 'offline'] as const);

function isOfEpidemic(act: AnyAct): act is EpidemicAct {
  return OF_EPIDEMIC.has(act.kind);
}
