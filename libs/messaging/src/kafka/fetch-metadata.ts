import { connect } from 'node:net';
import { type ClusterMetadata, decodeMetadataResponse, encodeMetadataRequest } from './metadata-codec.js';

/** A metadata answer of a large cluster stays far below it; more is not Kafka talking. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/**
 * Asks the brokers one after the other, each on a connection of its own, until one answers.
 * kafkajs knows neither topic ids nor a request that ends at a deadline.
 * @throws the last broker's error, at the latest after `timeoutMs`.
 */
export async function fetchMetadata(
  brokers: readonly string[],
  timeoutMs: number,
  topics: readonly string[] = [],
): Promise<ClusterMetadata> {
  const deadline = Date.now() + timeoutMs;
  let last: unknown = new Error('No broker is configured.');
  for (const [index, broker] of brokers.entries()) {
    const share = Math.max(1, (deadline - Date.now()) / (brokers.length - index));
    try {
      return await askBroker(broker, share, topics);
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

function askBroker(broker: string, timeoutMs: number, topics: readonly string[]): Promise<ClusterMetadata> {
  const colon = broker.lastIndexOf(':');
  const socket = connect({
    host: broker.slice(0, colon).replace(/^\[|\]$/g, ''),
    port: Number(broker.slice(colon + 1)),
  });
  return new Promise<ClusterMetadata>((resolve, reject) => {
    let received = Buffer.alloc(0);
    const timer = setTimeout(() => reject(new Error(`Broker ${broker} has not answered in time.`)), timeoutMs);
    socket.once('close', () => {
      clearTimeout(timer);
      reject(new Error(`Broker ${broker} has closed the connection.`));
    });
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      try {
        const answer = wholeAnswer(received);
        if (answer) {
          resolve(decodeMetadataResponse(answer));
        }
      } catch (error) {
        reject(error);
      }
    });
    socket.write(encodeMetadataRequest(topics));
  }).finally(() => socket.destroy());
}

function wholeAnswer(received: Buffer): Buffer | undefined {
  if (received.length < 4) {
    return undefined;
  }
  const size = received.readInt32BE();
  if (size < 0 || size > MAX_ANSWER_BYTES) {
    throw new RangeError(`A metadata answer of ${size} bytes is not believed.`);
  }
  return received.length >= 4 + size ? received.subarray(4, 4 + size) : undefined;
}
