import type { EpidemicAct } from '../epidemic/testing-act.js';
import type { Tally } from '../ledger/tally.js';
import type { TestingLedger } from '../ledger/testing-ledger.js';
import type { OfflinePoint } from '../offline/offline-point.js';
import type { CaseBook } from './case-book.js';
import type { Tokens } from '../gateway/clients-of-play.js';
import { releasedAtOf } from '../gateway/released-at.js';
import type { GatewayClient, Sent } from '../gateway/gateway-client.js';

type ActOf<Kind extends EpidemicAct['kind']> = Extract<EpidemicAct, { readonly kind: Kind }>;

/** Does what those who test do, and enters each 2xx answer into the ledger. */
export class TestingActs {
  constructor(
    private readonly gateway: GatewayClient,
    private readonly tokens: Tokens,
    private readonly ledger: TestingLedger,
    private readonly cases: CaseBook,
    readonly tally: Tally,
    private readonly point: OfflinePoint | undefined,
  ) {}

  async perform(act: EpidemicAct): Promise<void> {
    if (act.kind === 'testing') await this.test(act);
    else if (act.kind === 'refused') await this.mistake(act);
    else if (act.kind === 'case') await this.decide(act);
    else await this.point?.[act.step]();
  }

  private async test(act: ActOf<'testing'>): Promise<void> {
    const request = await this.requestOf(act);
    if (act.losesAnswer) await this.gateway.sendAndHangUp(request);
    const answer = await this.gateway.send(request);
    if (answer.status !== 201) {
      this.tally.faults.push(`${act.path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return;
    }
    this.tally.accepted++;
    if (act.fact.kind === 'collected' || act.fact.kind === 'tested-on-the-spot')
      this.cases.specimenIs(act.fact.specimen.id, String(answer.body.id));
    this.ledger.enter(act.fact, { at: answer.at, releasedAt: releasedAtOf(answer) });
  }

  private async mistake(act: ActOf<'refused'>): Promise<void> {
    const { status, body } = await this.gateway.send(await this.requestOf(act));
    const errors = (body.errors as { path: string }[] | undefined) ?? [];
    const named = [...errors.map(({ path }) => path), String(body.code)];
    const isNamed = named.some((name) => name === act.names || name.startsWith(`${act.names}.`));
    if (status === act.status && isNamed) this.tally.refused++;
    else
      this.tally.faults.push(
        `a fault in ${act.names} was answered ${status} and not ${act.status}, naming ${named.join(', ')}`,
      );
  }

  private async decide({ specimen, deed, key }: ActOf<'case'>): Promise<void> {
    const decided = await this.cases.decide(specimen, deed, key);
    if (typeof decided === 'string') this.tally.faults.push(decided);
    else {
      this.tally.accepted++;
      this.ledger.caseEnded(specimen, deed, decided);
    }
  }

  private async requestOf({ as, path, body, key }: ActOf<'testing' | 'refused'>): Promise<Sent> {
    const headers = { ...(await this.tokens[as].header()), 'idempotency-key': key };
    return { method: 'POST', path, headers, body };
  }
}
