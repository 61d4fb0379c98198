import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { contentEtag, ParsedParam, Public } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { parsePlaceCode } from '#libs/vocabulary';
import { publicPlaceOf } from './place-answers.js';
import { PosterImageQuery, PublicPlace } from './place-views.dto.js';
import { PosterKeys, type PublishedPosterKey } from './poster-keys.js';
import { PosterUseCase } from './poster.use-case.js';

/** A poster changes only when the province takes a new key. */
const POSTER_CACHE = 'public, max-age=86400';
/** Short enough that a withdrawn key is out of every cache within the hour. */
const KEYS_CACHE = 'public, max-age=3600';

const POSTER_CONTENT = {
  'image/svg+xml': { schema: { type: 'string' } },
  'image/png': { schema: { type: 'string', format: 'binary' } },
} as const;

const placeCode = new ParsedParam(parsePlaceCode);

@ApiTags('posters')
@Controller()
@Public()
export class PostersController {
  constructor(
    private readonly posters: PosterUseCase,
    private readonly keys: PosterKeys,
    private readonly referenceData: ReferenceData,
  ) {}

  /** The QR code of a place, to be printed at 15 × 15 cm at least. */
  @Get('v1/places/:code/qr')
  @ApiOkResponse({ content: POSTER_CONTENT })
  async draw(
    @Param('code', placeCode) code: string,
    @Query() { format }: PosterImageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const { mediaType, content } = await this.posters.draw(code, format);
    void reply.type(mediaType).header('cache-control', POSTER_CACHE).header('etag', contentEtag(content));
    return content;
  }

  /**
   * The public keys by which a phone tells the province's posters from others without network. A poster's URL ends in
   * `/q/<version>/<code>/<kid>/<signature>`. Signed (Ed25519; the signature is base64url) is the text
   * `lachan-place-poster`, version, code and kid, with a line feed between each two.
   */
  @Get('.well-known/lachan-keys.json')
  @ApiOkResponse({ schema: { type: 'object', properties: { keys: { type: 'array', items: { type: 'object' } } } } })
  published(@Res({ passthrough: true }) reply: FastifyReply): { keys: readonly PublishedPosterKey[] } {
    void reply.header('cache-control', KEYS_CACHE);
    return { keys: this.keys.published };
  }

  /** Where a scanned poster leads: the place, once the signature has been checked. */
  @Get('q/:version/:code/:kid/:signature')
  @ApiOkResponse({ type: PublicPlace })
  async open(
    @Param('version') version: string,
    @Param('code') code: string,
    @Param('kid') kid: string,
    @Param('signature') signature: string,
  ): Promise<PublicPlace> {
    return publicPlaceOf(await this.posters.open({ version, code, kid, signature }), this.referenceData);
  }
}
