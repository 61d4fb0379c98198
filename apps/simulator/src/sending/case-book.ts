import type { CaseDeed } from '../epidemic/testing-act.js';
import type { Tokens } from '../gateway/clients-of-play.js';
import type { Answer, GatewayClient } from '../gateway/gateway-client.js';

const LIST_MAX = 500;
const LOOK_EVERY_MS = 400;
/** Real milliseconds in which a result must have opened its case. */
const OPENED_WITHIN_MS = 60_000;
/** The registry follows results with a little delay: an officer looks again. */
const MAY_CHANGE: readonly string[] = ['recovery-samples-missing', 'version-mismatch'];

interface ListedCase {
  readonly id: string;
  readonly version: number;
}

/** The registry of cases as an officer of the centre for disease control works with it. */
export class CaseBook {
  /** Barcode → id of the specimen. */
  private readonly ids = new Map<string, string>();
  /** Id of a specimen → id of its case. */
  private readonly cases = new Map<string, string>();
  private readonly versionsRead = new Map<string, number>();

  constructor(
    private readonly gateway: GatewayClient,
    private readonly tokens: Tokens,
  ) {}

  specimenIs(barcode: string, id: string): void {
    this.ids.set(barcode, id);
  }

  /** Answers when it was done, or what went wrong. */
  async decide(barcode: string, deed: CaseDeed, key: string): Promise<Date | string> {
    const specimen = this.ids.get(barcode) ?? '';
    const deadline = Date.now() + OPENED_WITHIN_MS;
    let refusal = 'no case was opened';
    while (Date.now() < deadline) {
      const id = this.cases.get(specimen) ?? (await this.find(specimen));
      if (id !== undefined) {
        const answer = await this.act(id, deed, key);
        if (answer.status === 201) return answer.at;
        refusal = `${answer.status} ${JSON.stringify(answer.body)}`;
        if (!MAY_CHANGE.includes(String(answer.body.code))) break;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
    return `the case of ${barcode} could not be ${deed.kind}: ${refusal}`;
  }

  private async act(id: string, deed: CaseDeed, key: string): Promise<Answer> {
    if (deed.kind === 'ruled-out') return this.post(id, 'rulings-out', { note: 'PCR âm tính' }, key, 'cdc');
    if (deed.kind === 'recovered') {
      const { day, document } = deed;
      return this.post(id, 'recoveries', { day, ...(document !== undefined && { document }) }, key, 'cdc');
    }
    const reported = await this.post(id, 'deaths', { day: deed.day, note: 'Giấy báo tử' }, key, 'cdc');
    if (reported.status !== 201) return reported;
    return this.post(id, 'death-confirmations', { day: deed.day }, `${key.slice(1)}c`, 'administrator');
  }

  /** On the version that the officer has seen last; the same key is answered again, whatever the version. */
  private async post(id: string, act: string, body: object, key: string, as: 'cdc' | 'administrator'): Promise<Answer> {
    const shown = await this.show(id);
    const version = `"${String(shown.body.version)}"`;
    const headers = { ...(await this.tokens[as].header()), 'idempotency-key': key, 'if-match': version };
    return this.gateway.send({ method: 'POST', path: `/v1/cases/${id}/${act}`, headers, body });
  }

  /** Reads what has changed in the registry, until the specimen is among it. */
  private async find(specimen: string): Promise<string | undefined> {
    for (const { id, version } of await this.list()) {
      if (this.versionsRead.get(id) === version) continue;
      const { body } = await this.show(id);
      this.versionsRead.set(id, version);
      for (const { specimenId } of body.results as { specimenId: string }[]) this.cases.set(specimenId, id);
    }
    return this.cases.get(specimen);
  }

  private async list(): Promise<ListedCase[]> {
    const cases: ListedCase[] = [];
    let cursor: string | undefined;
    do {
      const query = new URLSearchParams({ limit: String(LIST_MAX), ...(cursor !== undefined && { cursor }) });
      const { body } = await this.get(`/v1/cases?${query.toString()}`);
      cases.push(...(body.items as ListedCase[]));
      cursor = (body.nextCursor as string | null) ?? undefined;
    } while (cursor !== undefined);
    return cases;
  }

  private show(id: string): Promise<Answer> {
    return this.get(`/v1/cases/${id}`);
  }

  private async get(path: string): Promise<Answer> {
    const answer = await this.gateway.send({ method: 'GET', path, headers: await this.tokens.cdc.header() });
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer;
  }
}
