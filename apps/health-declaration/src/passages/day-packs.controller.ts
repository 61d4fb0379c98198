import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answeredNotModified, CurrentActor, Permission, type Actor } from '#libs/http';
import { checkpointCodeParam } from '../checkpoints/checkpoint-code.js';
import { DayPack } from './day-pack.dto.js';
import { DayPackUseCase } from './day-pack.use-case.js';

@ApiTags('checkpoints')
@Controller('v1/checkpoint-day-packs')
export class DayPacksController {
  constructor(private readonly packs: DayPackUseCase) {}

  /** What a device needs to work a shift without network. 304 while it has the newest already. */
  @Get(':checkpointCode')
  @Permission('checkpoints:work')
  @ApiOkResponse({ type: DayPack })
  async read(
    @Param('checkpointCode', checkpointCodeParam) checkpointCode: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DayPack | undefined> {
    const pack = await this.packs.execute(checkpointCode, actor);
    void reply.header('cache-control', 'private, no-cache');
    return answeredNotModified(request, reply, `"${pack.version}"`) ? undefined : pack;
  }
}
