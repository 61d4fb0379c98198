import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { contentEtag, ParsedParam, Public } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { parsePlaceCode } from '#libs/vocabulary';
import { publicPlaceOf } from './place-answers.js';
import { PosterImageQuery, PublicPlace } from './place-views.dto.js';
import { PosterUseCase } from './poster.use-case.js';

/** A poster changes only when the province takes a new key. */
const POSTER_CACHE = 'public, max-age=86400';

const POSTER_CONTENT = {
  'image/svg+xml': { schema: { type: 'string' } },
  'application/pdf': { schema: { type: 'string', format: 'binary' } },
  'image/png': { schema: { type: 'string', format: 'binary' } },
} as const;

const placeCode = new ParsedParam(parsePlaceCode);

@ApiTags('posters')
@Controller()
@Public()
export class PostersController {
  constructor(
    private readonly posters: PosterUseCase,
    private readonly referenceData: ReferenceData,
  ) {}

  /** The QR code of a place, to be printed at 15 × 15 cm at least; as PDF the whole poster on A4. */
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
   * Where a scanned poster leads. A browser (`Accept: text/html`) is sent to the place's page, `/p/<code>`, with
   * `?poster=forged` or `?poster=revoked` where the page must warn. Others get the place, or 422 saying why not.
   */
  @Get('q/:version/:code/:kid/:signature')
  @ApiOkResponse({ type: PublicPlace })
  async open(
    @Param('version') version: string,
    @Param('code') code: string,
    @Param('kid') kid: string,
    @Param('signature') signature: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicPlace | undefined> {
    const poster = { version, code, kid, signature };
    void reply.header('vary', 'Accept');
    if (accept?.includes('text/html')) {
      void reply.status(303).header('location', this.posters.pageOf(poster));
      return undefined;
    }
    return publicPlaceOf(await this.posters.open(poster), this.referenceData);
  }
}
