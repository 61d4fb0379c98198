import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ifNoneMatchHas } from '#libs/http';
import { acceptsGzip } from './accepts-gzip.js';

const compress = promisify(gzip);

/** A map may be shown from a cache for so long: a withdrawn thing is gone from every cache within it. */
export const MAP_CACHE_SECONDS = 60;
export const MAP_CACHE = `public, max-age=${MAP_CACHE_SECONDS}`;

/** Below so many bytes a compressed answer is hardly smaller. */
const GZIP_FROM_BYTES = 512;

/** Bytes that are answered as they stand, with strong ETags: equal tags, equal bytes, in every process. */
export class KeptAnswer {
  readonly etag: string;
  private readonly gzipEtag: string;
  private gzipped: Promise<Buffer> | undefined;

  constructor(
    readonly bytes: Buffer,
    private readonly mediaType: string,
  ) {
    const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
    this.etag = `"${digest}"`;
    this.gzipEtag = `"${digest}.gz"`;
  }

  static json(content: object, mediaType = 'application/json; charset=utf-8'): KeptAnswer {
    return new KeptAnswer(Buffer.from(JSON.stringify(content)), mediaType);
  }

  /** What to send; undefined with 304 where the client has one of the two forms already. */
  async sendTo(request: FastifyRequest, reply: FastifyReply, vary = 'accept-encoding'): Promise<Buffer | undefined> {
    const isGzipped = this.bytes.length >= GZIP_FROM_BYTES && acceptsGzip(request.headers['accept-encoding']);
    const asked = request.headers['if-none-match'];
    void reply.header('cache-control', MAP_CACHE).header('vary', vary);
    void reply.header('etag', isGzipped ? this.gzipEtag : this.etag);
    if (ifNoneMatchHas(asked, this.etag) || ifNoneMatchHas(asked, this.gzipEtag)) {
      void reply.status(304);
      return undefined;
    }
    void reply.type(this.mediaType);
    if (!isGzipped) return this.bytes;
    void reply.header('content-encoding', 'gzip');
    return this.zipped();
  }

  /** Compressed once, off the thread that answers. */
  zipped(): Promise<Buffer> {
    this.gzipped ??= compress(this.bytes);
    return this.gzipped;
  }
}
