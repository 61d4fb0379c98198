import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#libs/http';
import { KeptPacks } from './kept-packs.js';
import { OfflinePack } from './offline-pack.dto.js';

@ApiTags('offline-packs')
@Controller('v1/offline-packs')
@Public()
export class OfflinePacksController {
  constructor(private readonly packs: KeptPacks) {}

  /** Both maps of a district in one file, for a day without network. 304 while a phone has the newest already. */
  @Get(':district')
  @ApiOkResponse({ type: OfflinePack })
  async read(
    @Param('district') district: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    return (await this.packs.of(district)).sendTo(request, reply);
  }
}
