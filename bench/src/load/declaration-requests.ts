import { loadReferenceData } from '#libs/reference-data';
import { declarationBody } from '../../../apps/simulator/src/fortnight/declaration-body.js';
import { populate } from '../../../apps/simulator/src/population/people.js';
import { Random } from '../../../apps/simulator/src/population/random.js';
import { BENCH_DAY } from '../stack/bench-clock.js';

/** More than connections, so that no request is written anew while it is still being sent. */
export const REQUESTS = 20_000;
/** Of the declarations, how many are made at a place. */
const AT_A_PLACE = 0.5;
const KEY_DIGITS = 12;

export interface RequestsOptions {
  readonly url: string;
  readonly placeCodes: readonly string[];
  readonly declaredAt: Date;
  readonly seed: number;
  /** Makes the idempotency keys of this run its own; at least four characters. */
  readonly run: string;
}

/**
 * Whole HTTP requests, made before the clock starts: people of the simulator's population, who can be nobody real. Only
 * the digits of the idempotency key change from one sending to the next.
 */
export class DeclarationRequests {
  private readonly requests: { readonly bytes: Buffer; readonly keyAt: number }[];
  private sent = 0;

  constructor(options: RequestsOptions) {
    const random = new Random(options.seed);
    const communes = loadReferenceData().adminUnits.communesOf('93', BENCH_DAY);
    const people = populate(REQUESTS, communes, random.fork('people'));
    this.requests = people.map((person) => {
      const place =
        options.placeCodes.length > 0 && random.chance(AT_A_PLACE) ? random.pick(options.placeCodes) : undefined;
      return requestOf(options, declarationBody(person, options.declaredAt, place, random));
    });
  }

  /** The bytes are good until as many further ones were taken as there are. */
  next(): Buffer {
    const request = this.requests[this.sent % this.requests.length];
    if (!request) throw new RangeError('There is no request');
    request.bytes.write(String(this.sent).padStart(KEY_DIGITS, '0'), request.keyAt, 'latin1');
    this.sent += 1;
    return request.bytes;
  }
}

function requestOf({ url, run }: RequestsOptions, body: unknown): { bytes: Buffer; keyAt: number } {
  const content = Buffer.from(JSON.stringify(body));
  const beforeKey = [
    'POST /v1/declarations HTTP/1.1',
    `host: ${new URL(url).host}`,
    'content-type: application/json',
    `content-length: ${content.length}`,
    `idempotency-key: ${run}-`,
  ].join('\r\n');
  const head = Buffer.from(`${beforeKey}${'0'.repeat(KEY_DIGITS)}\r\n\r\n`, 'latin1');
  return { bytes: Buffer.concat([head, content]), keyAt: beforeKey.length };
}
