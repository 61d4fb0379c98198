import { parseArgs } from 'node:util';
import { z } from 'zod';

const PLAYS = ['epidemic', 'vaccination', 'all'] as const;
/** Those of the province's three rounds up to 11 August 2021. */
const PEOPLE_OF_ROUNDS = 25_448;
const PEOPLE_OF_EPIDEMIC = 20_000;

/** How the platform's clock runs and where it is are told by whoever started it. */
const schema = z.strictObject({
  /** Declarations and the epidemic, three rounds of vaccination, or everything at once. */
  play: z.enum(PLAYS).default('epidemic'),
  /** In the population; of vaccination alone those who are vaccinated. */
  people: z.coerce.number().int().min(10).max(730_000).optional(),
  from: z.iso.date().default('2021-08-01'),
  days: z.coerce.number().int().min(1).max(60).default(14),
  seed: z.coerce.number().int().min(0).max(2_147_483_647).default(7),
  /** People who are infected elsewhere, each day; none: no epidemic, and samples of the healthy alone. */
  introductions: z.coerce.number().int().min(0).max(100).default(1),
  /** People whom a point without network swabs on one day. */
  offline: z.coerce.number().int().min(0).max(190).default(24),
  gateway: z.url(),
  credentials: z.string().min(1),
  /** Business seconds that pass in one real second. */
  rate: z.coerce.number().min(1).max(100_000).default(1),
  connections: z.coerce.number().int().min(1).max(512).default(48),
});

/** What to play: how many people, from which local day, for how many days, by which seed, against which gateway. */
export type SimulationArguments = z.output<typeof schema> & { readonly people: number };

/** @throws Error that names each argument that cannot be understood. */
export function readArguments(argv: readonly string[]): SimulationArguments {
  const options = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, { type: 'string' as const }]));
  const parsed = schema.safeParse(parseArgs({ args: [...argv], options, strict: true }).values);
  if (parsed.success) {
    const usual = parsed.data.play === 'vaccination' ? PEOPLE_OF_ROUNDS : PEOPLE_OF_EPIDEMIC;
    return { ...parsed.data, people: parsed.data.people ?? usual };
  }
  throw new Error(parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'));
}
