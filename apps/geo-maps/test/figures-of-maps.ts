import { eventually } from '#libs/testing';

const AGREED_WITHIN_MS = 120_000;
const PER = 100_000;
const WEEK_DAYS = 7;
const DAY_MS = 86_400_000;
const PROVINCE = '93';

type Ask = (path: string) => Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }>;

/** Somebody without an account, who asks the maps, and an analyst of the province, who asks the reports. */
export interface Asking {
  readonly anybody: Ask;
  readonly analyst: Ask;
}

interface FiguresOfArea {
  readonly cases7Days: number;
  readonly weeklyRate: number | null;
  readonly population: { readonly people: number } | null;
  readonly coverage: readonly {
    readonly minYears: number;
    readonly oneDosePercent: number | null;
    readonly basicCompletePercent: number | null;
  }[];
}

/** How much was held against each other, and found alike. */
export interface Agreement {
  readonly communesWithCases: number;
  readonly cases: number;
  /** Shares of the population that are above nothing. */
  readonly shares: number;
}

/**
 * Holds what the maps tell of a day's areas against the reports: community cases of the week by commune of detection,
 * in 100,000 people, and how many of the province are vaccinated.
 * @throws NeverHappened with the first difference
 */
export function mapsAgreeWithReports(asking: Asking, on: string): Promise<Agreement> {
  const compared = new ComparedFigures(asking, on);
  return eventually(() => compared.agreement(), { withinMs: AGREED_WITHIN_MS, everyMs: 500, until: 'maps as reports' });
}

class ComparedFigures {
  constructor(
    private readonly asking: Asking,
    private readonly on: string,
  ) {}

  async agreement(): Promise<Agreement> {
    const reported = await this.casesByCommune();
    const { body } = await this.asking.anybody(`/v1/admin-units?level=commune&on=${this.on}&limit=500`);
    const communes = (body['items'] as { code: string }[]).map(({ code }) => code);
    for (const commune of communes) await this.compareCases(commune, reported.get(commune) ?? 0);
    const cases = [...reported.values()].reduce((sum, some) => sum + some, 0);
    await this.compareCases(PROVINCE, cases);
    return { communesWithCases: reported.size, cases, shares: await this.comparedShares() };
  }

  private async compareCases(area: string, reported: number): Promise<void> {
    const { cases7Days, weeklyRate, population } = await this.figuresOf(area);
    if (cases7Days !== reported) throw new Error(`${area}: ${cases7Days} cases on the map, ${reported} in the report`);
    const rate = population === null ? null : (reported * PER) / population.people;
    if (weeklyRate !== rate) throw new Error(`${area}: ${weeklyRate} in 100,000 on the map, ${rate} by the report`);
  }

  /** Each group of ages, by one dose and by the basic course. */
  private async comparedShares(): Promise<number> {
    const { coverage } = await this.figuresOf(PROVINCE);
    const [oneDose, complete] = [await this.shares('coverage-one-dose'), await this.shares('coverage-basic-complete')];
    const compared = coverage.flatMap(({ minYears, oneDosePercent, basicCompletePercent }) => [
      [`${minYears}+ with one dose`, oneDosePercent, oneDose.get(`${minYears}+`)] as const,
      [`${minYears}+ complete`, basicCompletePercent, complete.get(`${minYears}+`)] as const,
    ]);
    for (const [what, shown, reported = 0] of compared)
      if (shown !== null && Math.abs(shown / 100 - reported) > Number.EPSILON)
        throw new Error(`${what}: ${shown} % on the map, ${reported} in the report`);
    return compared.filter(([, shown]) => shown !== null && shown > 0).length;
  }

  private async figuresOf(area: string): Promise<FiguresOfArea> {
    const { status, body } = await this.asking.anybody(`/v1/areas/${area}/figures?on=${this.on}`);
    if (status !== 200) throw new Error(`${area}: ${status} ${JSON.stringify(body)}`);
    return body as unknown as FiguresOfArea;
  }

  private async casesByCommune(): Promise<Map<string, number>> {
    const from = new Date(Date.parse(this.on) - (WEEK_DAYS - 1) * DAY_MS).toISOString().slice(0, 10);
    const rows = await this.report(`cases-new?from=${from}&to=${this.on}&groupBy=commune,category`);
    const community = rows.filter(({ category, value }) => category === 'community' && value !== 0);
    return new Map(community.map(({ commune = '', value }) => [commune, value ?? 0]));
  }

  private async shares(indicator: string): Promise<Map<string, number>> {
    const rows = await this.report(`${indicator}?from=${this.on}&to=${this.on}&groupBy=category`);
    return new Map(rows.map(({ category = '', value }) => [category, value ?? 0]));
  }

  private async report(question: string): Promise<readonly ReportRow[]> {
    const { status, body } = await this.asking.analyst(`/v1/reports/${question}`);
    if (status !== 200) throw new Error(`${question}: ${status} ${JSON.stringify(body)}`);
    return body['rows'] as readonly ReportRow[];
  }
}

interface ReportRow {
  readonly commune?: string;
  readonly category?: string;
  readonly value: number | null;
}
