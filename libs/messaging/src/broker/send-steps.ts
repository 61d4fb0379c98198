import type { OutgoingMessage, SentRange } from './broker.port.js';
import { MAX_SEND_BYTES, MAX_VALUE_BYTES } from './limits.js';
import { partitionOfKey } from './partition-of-key.js';

export interface PlacedMessage extends OutgoingMessage {
  readonly partition: number;
}

/**
 * Gives each message its partition and cuts the lot into steps that are stored one after the other, so that no
 * partition gets more than `MAX_SEND_BYTES` in one of them (a single larger message goes alone).
 * @throws RangeError on a value over `MAX_VALUE_BYTES`.
 */
export function sendSteps(messages: readonly OutgoingMessage[], partitions: number): PlacedMessage[][] {
  const steps: PlacedMessage[][] = [];
  let bytes = new Map<number, number>();
  for (const message of messages) {
    if (message.value.length > MAX_VALUE_BYTES) {
      throw new RangeError(`A message of ${message.value.length} bytes is over the limit of ${MAX_VALUE_BYTES}.`);
    }
    const partition = partitionOfKey(message.key, partitions);
    const sum = (bytes.get(partition) ?? 0) + message.value.length;
    if (steps.length === 0 || (sum > MAX_SEND_BYTES && bytes.has(partition))) {
      steps.push([]);
      bytes = new Map();
      bytes.set(partition, message.value.length);
    } else {
      bytes.set(partition, sum);
    }
    steps.at(-1)!.push({ key: message.key, value: message.value, partition });
  }
  return steps;
}

/** Joins ranges that follow each other without a gap. */
export function joinRanges(ranges: readonly SentRange[]): SentRange[] {
  const joined: SentRange[] = [];
  for (const range of ranges) {
    const at = joined.findIndex(
      (r) => r.partition === range.partition && r.baseOffset + BigInt(r.count) === range.baseOffset,
    );
    const before = joined[at];
    if (before) {
      joined[at] = { ...before, count: before.count + range.count };
    } else {
      joined.push(range);
    }
  }
  return joined;
}
