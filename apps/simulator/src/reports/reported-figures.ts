import type { AccessToken } from '../gateway/access-token.js';
import type { GatewayClient } from '../gateway/gateway-client.js';
import type { Figures } from '../ledger/ledger.js';

interface ReportRow {
  readonly [grouping: string]: string | number | null;
  /** Null of a ratio of nothing. */
  readonly value: number | null;
}

interface Freshness {
  readonly items: readonly { readonly sources: readonly { readonly recordedBefore: string | null }[] }[];
}

const ASK_EVERY_MS = 500;

/** What the reports say, asked through the gateway as an analyst would. */
export class ReportedFigures {
  constructor(
    private readonly gateway: GatewayClient,
    private readonly token: AccessToken,
  ) {}

  /** Codes of all that can be asked for. */
  async indicators(): Promise<string[]> {
    const { items } = (await this.get('/v1/reports')) as unknown as { items: { code: string }[] };
    return items.map(({ code }) => code);
  }

  /** The figures of an indicator, labelled by the values of its groupings. Ratios of nothing are left out. */
  async of(
    indicator: string,
    groupBy: readonly string[],
    { from, to }: { readonly from: string; readonly to: string },
  ): Promise<Figures> {
    const query = new URLSearchParams({ from, to, groupBy: groupBy.join(',') });
    const body = await this.get(`/v1/reports/${indicator}?${query.toString()}`);
    const rows = (body.rows as ReportRow[]).flatMap(({ value, ...row }) => (value === null ? [] : [{ row, value }]));
    return new Map(rows.map(({ row, value }) => [groupBy.map((name) => String(row[name])).join(' '), value]));
  }

  /** Waits until every source has been counted up to `instant`. @throws Error when that takes longer than `withinMs`. */
  async waitUntilCounted(instant: Date, withinMs: number): Promise<void> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      const { items } = (await this.get('/v1/reports/freshness')) as unknown as Freshness;
      const reached = items.flatMap(({ sources }) => sources.map(({ recordedBefore }) => recordedBefore));
      if (reached.length > 0 && reached.every((before) => before !== null && new Date(before) > instant)) return;
      if (Date.now() > deadline)
        throw new Error(`The reports did not reach ${instant.toISOString()}: ${reached.join(', ')}`);
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    }
  }

  private async get(path: string): Promise<Record<string, unknown>> {
    const { status, body } = await this.gateway.send({ method: 'GET', path, headers: await this.token.header() });
    if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
    return body;
  }
}
