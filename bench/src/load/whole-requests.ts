const KEY_DIGITS = 12;

export interface RequestsTo {
  readonly url: string;
  readonly path: string;
  /** Makes the idempotency keys of this run its own; at least four characters. */
  readonly run: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** In `path`, this many zeros are counted up from `from` with each sending. */
  readonly counted?: { readonly zeros: string; readonly from: number };
}

/**
 * Whole HTTP requests, made before the clock starts. Only the digits of the idempotency key, and of a number in the path,
 * change from one sending to the next.
 */
export class WholeRequests {
  private readonly requests: readonly { readonly bytes: Buffer; readonly keyAt: number }[];
  private sent = 0;

  constructor(
    private readonly to: RequestsTo,
    bodies: readonly unknown[],
  ) {
    this.requests = bodies.map((body) => requestOf(to, body));
  }

  /** The bytes are good until as many further ones were taken as there are. */
  next(): Buffer {
    const request = this.requests[this.sent % this.requests.length];
    if (!request) throw new RangeError('There is no request');
    request.bytes.write(String(this.sent).padStart(KEY_DIGITS, '0'), request.keyAt, 'latin1');
    const { counted, path } = this.to;
    if (counted) {
      const number = String(counted.from + this.sent).padStart(counted.zeros.length, '0');
      request.bytes.write(number, 'POST '.length + path.indexOf(counted.zeros), 'latin1');
    }
    this.sent += 1;
    return request.bytes;
  }
}

function requestOf({ url, path, run, headers = {} }: RequestsTo, body: unknown): { bytes: Buffer; keyAt: number } {
  const content = Buffer.from(JSON.stringify(body));
  const beforeKey = [
    `POST ${path} HTTP/1.1`,
    `host: ${new URL(url).host}`,
    'content-type: application/json',
    `content-length: ${content.length}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `idempotency-key: ${run}-`,
  ].join('\r\n');
  const head = Buffer.from(`${beforeKey}${'0'.repeat(KEY_DIGITS)}\r\n\r\n`, 'latin1');
  return { bytes: Buffer.concat([head, content]), keyAt: beforeKey.length };
}
