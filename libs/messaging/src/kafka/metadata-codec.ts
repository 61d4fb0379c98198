const METADATA_API_KEY = 3;
/** Version 12 answers topic ids and is spoken by Apache Kafka since 3.0. */
const METADATA_VERSION = 12;
const NO_TAGS = Buffer.from([0]);
const NO = Buffer.from([0]);
const NO_TOPIC_ID = Buffer.alloc(16);

export interface ClusterMetadata {
  readonly clusterId: string;
  /** By name, all that were asked for. `errorCode` 0 means found, 3 unknown. */
  readonly topics: ReadonlyMap<string, { readonly errorCode: number; readonly topicId: string }>;
}

/**
 * One framed Metadata request for these topics.
 * Source: https://kafka.apache.org/protocol#The_Messages_Metadata; flexible version, so header version 2.
 */
export function encodeMetadataRequest(topics: readonly string[]): Buffer {
  const header = Buffer.alloc(10);
  header.writeInt16BE(METADATA_API_KEY, 0);
  header.writeInt16BE(METADATA_VERSION, 2);
  header.writeInt32BE(0, 4);
  header.writeInt16BE(-1, 8);
  const asked = topics.flatMap((topic) => [
    NO_TOPIC_ID,
    unsignedVarint(Buffer.byteLength(topic) + 1),
    Buffer.from(topic),
    NO_TAGS,
  ]);
  const body = Buffer.concat([header, NO_TAGS, unsignedVarint(topics.length + 1), ...asked, NO, NO, NO_TAGS]);
  const size = Buffer.alloc(4);
  size.writeInt32BE(body.length);
  return Buffer.concat([size, body]);
}

/** Reads an answer (without its size) up to its last topic; what follows is not needed. */
export function decodeMetadataResponse(answer: Buffer): ClusterMetadata {
  const reader = new Reader(answer);
  reader.skip(4);
  reader.skipTags();
  reader.skip(4);
  for (let brokers = reader.varint() - 1; brokers > 0; brokers--) {
    reader.skip(4);
    reader.text();
    reader.skip(4);
    reader.text();
    reader.skipTags();
  }
  const clusterId = reader.text();
  reader.skip(4);
  const topics = new Map<string, { errorCode: number; topicId: string }>();
  for (let left = reader.varint() - 1; left > 0; left--) {
    const errorCode = reader.bytes(2).readInt16BE();
    const name = reader.text();
    topics.set(name, { errorCode, topicId: reader.bytes(16).toString('hex') });
    skipPartitions(reader);
  }
  return { clusterId, topics };
}

/** Whether the topic is internal, its partitions with their replicas, the operations that are allowed. */
function skipPartitions(reader: Reader): void {
  reader.skip(1);
  for (let left = reader.varint() - 1; left > 0; left--) {
    reader.skip(14);
    for (let lists = 3; lists > 0; lists--) reader.skip(4 * Math.max(0, reader.varint() - 1));
    reader.skipTags();
  }
  reader.skip(4);
  reader.skipTags();
}

class Reader {
  private at = 0;

  constructor(private readonly buffer: Buffer) {}

  bytes(length: number): Buffer {
    if (this.at + length > this.buffer.length) {
      throw new RangeError('The metadata answer ends too early.');
    }
    this.at += length;
    return this.buffer.subarray(this.at - length, this.at);
  }

  skip(length: number): void {
    this.bytes(length);
  }

  varint(): number {
    for (let value = 0, shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes(1).readUInt8();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        return value;
      }
    }
    throw new RangeError('The metadata answer holds a number of more than 32 bits.');
  }

  /** A compact string; null reads as empty. */
  text(): string {
    return this.bytes(Math.max(0, this.varint() - 1)).toString();
  }

  skipTags(): void {
    for (let tags = this.varint(); tags > 0; tags--) {
      this.varint();
      this.skip(this.varint());
    }
  }
}

function unsignedVarint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) {
      return Buffer.from([...bytes, rest]);
    }
    bytes.push((rest & 0x7f) | 0x80);
  }
}
