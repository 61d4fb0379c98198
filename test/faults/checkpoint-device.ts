import { eventually, type TestStack } from '#libs/testing';
import { StackClient } from '../journeys/stack-client.js';

/** What happens to a device while it sends what it has gathered. */
export type Fate = 'sends-once' | 'sends-twice' | 'killed-half-way';

export interface DeviceShift {
  readonly deviceId: string;
  readonly fate: Fate;
  readonly checkpointCode: string;
  readonly passages: number;
  /** Codes of declarations that people showed, in turn. */
  readonly declarationCodes: readonly string[];
}

interface ItemAnswer {
  readonly status: number;
  readonly id?: string;
}

/** Fewer than a request may carry, so that a shift takes several. */
const BATCH_ITEMS = 50;
const ANSWER_WITHIN_MS = 60_000;
/** Short enough that a killed device has sent its request and has not read its answer. */
const KILLED_AFTER_MS = 30;
/** As `Retry-After` asks of whoever finds too many before him. */
const RETRY_MS = 1_000;
const PATIENCE_MS = 900_000;
const FOR_THE_MOMENT: readonly number[] = [429, 500, 502, 503, 504];

/** A device that comes back with the passages of a shift without network, and repeats until each is answered. */
export class CheckpointDevice {
  /** Of each passage, by its sequence: every id that it was ever answered with. */
  readonly answered = new Map<number, Set<string>>();
  /** Answers that no device should have seen. */
  readonly faults: string[] = [];
  private readonly officer: StackClient;

  constructor(
    private readonly stack: TestStack,
    private readonly shift: DeviceShift,
  ) {
    this.officer = new StackClient(stack, 'officer');
  }

  /** Resolves when every passage was answered well, or patience has ended. */
  async comeBack(): Promise<void> {
    if (this.shift.fate === 'killed-half-way') await this.sendAll(KILLED_AFTER_MS).catch(() => undefined);
    await this.sendAll(ANSWER_WITHIN_MS);
    if (this.shift.fate === 'sends-twice') await this.sendAll(ANSWER_WITHIN_MS);
  }

  private async sendAll(withinMs: number): Promise<void> {
    const sequences = Array.from({ length: this.shift.passages }, (_, index) => index + 1);
    for (let from = 0; from < sequences.length; from += BATCH_ITEMS) {
      const batch = sequences.slice(from, from + BATCH_ITEMS);
      const answers = await (withinMs === KILLED_AFTER_MS ? this.send(batch, withinMs) : this.untilAnswered(batch));
      batch.forEach((sequence, index) => this.enter(sequence, answers[index]));
    }
  }

  private untilAnswered(batch: readonly number[]): Promise<ItemAnswer[]> {
    const until = `an answer to ${this.shift.deviceId}`;
    return eventually(() => this.send(batch, ANSWER_WITHIN_MS), { withinMs: PATIENCE_MS, everyMs: RETRY_MS, until });
  }

  /** One attempt. @throws Error where it was not answered, or asked to come again */
  private async send(batch: readonly number[], withinMs: number): Promise<ItemAnswer[]> {
    const token = await this.officer.accessToken();
    const answer = await fetch(`${this.stack.url}/v1/checkpoint-passages/batches`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ items: batch.map((sequence) => this.passage(sequence)) }),
      signal: AbortSignal.timeout(withinMs),
    });
    const text = await answer.text();
    if (answer.status === 200) return (JSON.parse(text) as { items: ItemAnswer[] }).items;
    if (!FOR_THE_MOMENT.includes(answer.status)) this.faults.push(`${answer.status} ${text}`);
    throw new Error(`${answer.status} ${text}`);
  }

  private passage(sequence: number): object {
    const { deviceId, checkpointCode, declarationCodes } = this.shift;
    const minute = String(sequence % 60).padStart(2, '0');
    return {
      ...{ checkpointCode, direction: 'in', decision: 'approved' },
      scan: `LC1.D.${declarationCodes[sequence % declarationCodes.length]}`,
      at: `2021-08-11T0${sequence % 6}:${minute}:00+07:00`,
      offline: { deviceId, sequence, packVersion: 'fault', colourShown: 'green' },
    };
  }

  private enter(sequence: number, answer: ItemAnswer | undefined): void {
    if (answer?.status === 201 && answer.id !== undefined) {
      const ids = this.answered.get(sequence) ?? new Set();
      this.answered.set(sequence, ids.add(answer.id));
    } else this.faults.push(`${this.shift.deviceId}:${sequence} was answered ${JSON.stringify(answer)}`);
  }
}
