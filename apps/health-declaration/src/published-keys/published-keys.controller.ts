import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '#libs/http';
import { PersonalCodeKeys, type PublishedPersonalCodeKey } from '../personal-codes/personal-code-keys.js';
import { PosterKeys, type PublishedPosterKey } from '../places/poster-keys.js';

/** Short enough that a withdrawn key is out of every cache within the hour. */
const KEYS_CACHE = 'public, max-age=3600';

@ApiTags('published-keys')
@Controller('.well-known/lachan-keys.json')
@Public()
export class PublishedKeysController {
  constructor(
    private readonly posters: PosterKeys,
    private readonly personalCodes: PersonalCodeKeys,
  ) {}

  /**
   * The public keys by which phones and checkpoints tell what the province signed, without network; `purpose` says
   * what each is believed for. Every signature is Ed25519 in base64url, over lines with a line feed between each two.
   * A poster's URL ends in `/q/<version>/<code>/<kid>/<signature>`; signed are `lachan-place-poster`, version, code and
   * kid. A personal code is `LC1.P.<claims>~<kid>~<signature>.<step>.<device signature>`; signed are
   * `lachan-personal-certificate`, `1`, claims and kid, and by the phone `lachan-personal-code`, id and step.
   */
  @Get()
  @ApiOkResponse({ schema: { type: 'object', properties: { keys: { type: 'array', items: { type: 'object' } } } } })
  published(@Res({ passthrough: true }) reply: FastifyReply): {
    keys: readonly (PublishedPosterKey | PublishedPersonalCodeKey)[];
  } {
    void reply.header('cache-control', KEYS_CACHE);
    return { keys: [...this.posters.published, ...this.personalCodes.published] };
  }
}
