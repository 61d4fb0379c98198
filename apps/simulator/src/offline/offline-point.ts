import { POINT } from '../epidemic/facilities-of-play.js';
import { compare, type Comparison } from '../ledger/comparison.js';
import type { Figures } from '../ledger/ledger.js';
import type { TestingLedger } from '../ledger/testing-ledger.js';
import type { Tokens } from '../gateway/clients-of-play.js';
import type { Answer, GatewayClient } from '../gateway/gateway-client.js';
import { releasedAtOf } from '../gateway/released-at.js';
import type { Tally } from '../ledger/tally.js';
import { barcodeOf, type OfflineDay, type OfflineItem } from './offline-day.js';

const LABORATORY = 'BV-DK-HG';
const MERGED_BECAUSE = 'Cùng một người, lần trước quên thẻ';

interface ItemAnswer {
  readonly status: number;
  readonly code?: string;
  readonly conflictId?: string;
  readonly specimen?: { readonly id: string; readonly person: { readonly id: string } };
}

interface DayPack {
  readonly blocks: readonly { readonly id: string; readonly barcodes: readonly string[] }[];
  readonly laboratories: readonly { readonly code: string }[];
}

export interface PointParts {
  readonly gateway: GatewayClient;
  readonly tokens: Tokens;
  readonly ledger: TestingLedger;
  readonly tally: Tally;
}

/** A collection point without a screen and, for a day, without network: it takes a pack along and brings tubes back. */
export class OfflinePoint {
  private labels: readonly string[] = [];
  /** Of the first sending. */
  private answers: readonly ItemAnswer[] = [];
  /** What was answered in another way when it was sent again. */
  private changed: readonly string[] = [];

  constructor(
    private readonly planned: OfflineDay,
    private readonly parts: PointParts,
  ) {}

  /** In the morning, with network: a block of labels, and the day pack that has it. */
  async prepare(): Promise<void> {
    const { labels, blockKey } = this.planned;
    const block = await this.post('/v1/barcode-blocks', { facilityCode: POINT, count: labels }, blockKey);
    const { status, body } = await this.get(`/v1/specimens/day-pack?facilityCode=${POINT}`);
    const { blocks = [], laboratories = [] } = (status === 200 ? body : {}) as Partial<DayPack>;
    this.labels = blocks.find(({ id }) => id === block.body.id)?.barcodes ?? [];
    if (this.labels.length !== labels) this.fault(`the day pack has not the ${labels} labels of its block`);
    if (!laboratories.some(({ code }) => code === LABORATORY)) this.fault('the day pack does not know the laboratory');
  }

  /** In the afternoon the network is back: everything is sent, and because no answer is trusted, sent once more. */
  async sync(): Promise<void> {
    this.answers = await this.sendAll(true);
    const again = await this.sendAll(false);
    this.changed = this.answers.flatMap((answer, index) => {
      const [was, is] = [identityOf(answer), identityOf(again[index])];
      return was === is ? [] : [`item ${index}: ${was}, then ${is}`];
    });
    await this.tellRapidTests();
    await this.merge();
  }

  /** What the platform has answered, and keeps to be looked at, against what was planned. */
  async compare(): Promise<Comparison[]> {
    const { status, body } = await this.get('/v1/specimens/conflicts');
    const listed = status === 200 ? (body.items as { kind: string }[]).map(({ kind }) => kind) : [];
    const planned = this.planned.batches.flat().map(({ expected }) => expected);
    const total = this.answers.length;
    return [
      compare(
        'items without network by answer',
        counted(planned.map(answerText)),
        counted(this.answers.map(answerText)),
      ),
      compare(
        'conflicts without network by kind',
        counted(planned.flatMap(({ conflict }) => conflict ?? [])),
        counted(listed),
      ),
      {
        ...{ name: 'items unchanged when sent again', accepted: total, reported: total - this.changed.length },
        ...{ cells: total, differences: this.changed },
      },
    ];
  }

  private async sendAll(isFirst: boolean): Promise<ItemAnswer[]> {
    const answers: ItemAnswer[] = [];
    for (const batch of this.planned.batches) {
      const items = batch.map(({ key, label, bodyWith }) => ({
        ...{ idempotencyKey: key, specimen: bodyWith(barcodeOf(label, this.labels)) },
      }));
      const { status, body, at } = await this.post('/v1/specimens/batches', { items });
      if (status !== 200) this.fault(`a batch was answered ${status}: ${JSON.stringify(body)}`);
      const told = (body.items as ItemAnswer[] | undefined) ?? [];
      if (isFirst) batch.forEach((item, index) => this.enter(item, told[index], at));
      answers.push(...told);
    }
    return answers;
  }

  private enter(item: OfflineItem, answer: ItemAnswer | undefined, at: Date): void {
    if (answer?.status !== 201) return;
    this.parts.tally.accepted++;
    const specimen = item.specimenWith(barcodeOf(item.label, this.labels));
    this.parts.ledger.enter({ kind: 'collected', specimen }, { at, releasedAt: undefined });
  }

  /** One list for the day: everybody is negative but one. */
  private async tellRapidTests(): Promise<void> {
    const taken = this.planned.batches
      .flat()
      .flatMap(({ label }, index) => (this.answers[index]?.status === 201 ? [barcodeOf(label, this.labels)] : []));
    const testedAt = this.planned.networkBackAt.toISOString();
    const body = { facilityCode: POINT, testedAt, specimens: taken, positives: taken.slice(0, 1) };
    const answer = await this.post('/v1/rapid-tests/lists', body, this.planned.listKey);
    if (answer.status !== 201) {
      this.fault(`a list of rapid tests was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return;
    }
    this.parts.tally.accepted++;
    const told = { at: answer.at, releasedAt: releasedAtOf(answer) };
    taken.forEach((specimen, index) =>
      this.parts.ledger.enter({ kind: 'listed', specimen, value: index === 0 ? 'positive' : 'negative' }, told),
    );
  }

  /** Somebody was swabbed before without the card, and so as another: an officer finds that on that day one was tested. */
  private async merge(): Promise<void> {
    const { ledger, tally, gateway, tokens } = this.parts;
    const { withoutDocument, item, key } = this.planned.merge;
    const { body, specimen } = withoutDocument;
    const team = { ...(await tokens['collection-team'].header()), 'idempotency-key': withoutDocument.key };
    const other = await gateway.send({ method: 'POST', path: '/v1/rapid-tests', headers: team, body });
    const same = this.planned.batches[0]?.[item];
    const kept = this.answers[item]?.specimen?.person.id;
    if (other.status !== 201 || kept === undefined || !same) {
      this.fault(`who came without a card was answered ${other.status}: ${JSON.stringify(other.body)}`);
      return;
    }
    const told = { at: other.at, releasedAt: releasedAtOf(other) };
    ledger.enter({ kind: 'tested-on-the-spot', specimen, value: 'negative' }, told);
    const merged = (other.body.person as { id: string }).id;
    const cdc = { ...(await tokens.cdc.header()), 'idempotency-key': key };
    const people = { kept, merged, reason: MERGED_BECAUSE };
    const answer = await gateway.send({ method: 'POST', path: '/v1/test-people/merges', headers: cdc, body: people });
    tally.accepted += 2;
    if (answer.status === 201) ledger.merged(barcodeOf(same.label, this.labels), specimen.id);
    else this.fault(`a merge was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }

  private fault(text: string): void {
    this.parts.tally.faults.push(text);
  }

  private async post(path: string, body: object, key?: string): Promise<Answer> {
    const { gateway, tokens } = this.parts;
    const headers = {
      ...(await tokens['collection-site'].header()),
      ...(key !== undefined && { 'idempotency-key': key }),
    };
    return gateway.send({ method: 'POST', path, headers, body });
  }

  private async get(path: string): Promise<Answer> {
    const headers = await this.parts.tokens['collection-site'].header();
    return this.parts.gateway.send({ method: 'GET', path, headers });
  }
}

const answerText = ({ status, code }: { readonly status: number; readonly code?: string }): string =>
  code === undefined ? `${status}` : `${status} ${code}`;

function counted(labels: readonly string[]): Figures {
  const figures = new Map<string, number>();
  for (const label of labels) figures.set(label, (figures.get(label) ?? 0) + 1);
  return figures;
}

/** What must be the same however often an item is sent. */
function identityOf(answer: ItemAnswer | undefined): string {
  return JSON.stringify([answer?.status, answer?.code, answer?.specimen?.id, answer?.conflictId]);
}
