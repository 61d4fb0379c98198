import { Refused } from '#libs/http';
import type { IncomingMessage } from 'node:http';
import { Transform, type Readable, type TransformCallback } from 'node:stream';

/** A body up to this size is read whole and sent in one piece with its head: half the work of a stream. */
const WHOLE_BYTES_MAX = 65_536;

const tooLarge = (): Refused => new Refused('body-too-large', { status: 413 });

/**
 * Takes the body of a request: whole when it is small, as a stream when it is large or of unknown length.
 * More than `maxBytes` is refused with 413: before it is read where the length is declared, else as soon as it is seen.
 *
 * @param done called once, with what is to be sent on
 */
export function takeBody(
  request: IncomingMessage,
  maxBytes: number,
  done: (error: Error | null, body?: Buffer | Readable) => void,
): void {
  const declared = request.headers['content-length'];
  const bytes = Number(declared);
  if (declared === undefined) done(null, request.pipe(new BoundedBody(maxBytes)));
  else if (bytes > maxBytes) done(tooLarge());
  else if (bytes > WHOLE_BYTES_MAX) done(null, request);
  else readWhole(request, done);
}

/** Node itself holds the body to its declared length, so that nothing needs counting here. */
function readWhole(request: IncomingMessage, done: (error: Error | null, body?: Buffer) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.once('end', () => done(null, chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
  request.once('error', () => done(new Refused('invalid-request', { status: 400 })));
}

/** Passes chunks on untouched until more than `maxBytes` have come, then fails with 413. */
export class BoundedBody extends Transform {
  private seenBytes = 0;

  constructor(private readonly maxBytes: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.seenBytes += chunk.length;
    if (this.seenBytes > this.maxBytes) done(tooLarge());
    else done(null, chunk);
  }
}
