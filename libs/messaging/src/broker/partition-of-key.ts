const SEED = 0x9747b28c;
const MIX = 0x5bd1e995;

/**
 * The partition of a key: murmur2 over its UTF-8 bytes, made positive, modulo the number of partitions.
 * Both adapters use it, and it is the default of Kafka's Java client, so that a key keeps its partition
 * when an embedded log moves to Kafka or when another client writes to the topic.
 */
export function partitionOfKey(key: string | Buffer, partitions: number): number {
  return (murmur2(Buffer.isBuffer(key) ? key : Buffer.from(key)) & 0x7fffffff) % partitions;
}

/** Source: `org.apache.kafka.common.utils.Utils.murmur2`. Answers a signed 32-bit number. */
function murmur2(bytes: Buffer): number {
  let hash = SEED ^ bytes.length;
  const whole = bytes.length - (bytes.length % 4);
  for (let at = 0; at < whole; at += 4) {
    let word = Math.imul(bytes.readInt32LE(at), MIX);
    word ^= word >>> 24;
    hash = Math.imul(hash, MIX) ^ Math.imul(word, MIX);
  }
  hash = mixTail(hash, bytes.subarray(whole));
  hash = Math.imul(hash ^ (hash >>> 13), MIX);
  return hash ^ (hash >>> 15);
}

/** Folds in the last one to three bytes, lowest first. */
function mixTail(hash: number, tail: Buffer): number {
  if (tail.length === 0) {
    return hash;
  }
  return Math.imul(hash ^ tail.readUIntLE(0, tail.length), MIX);
}
