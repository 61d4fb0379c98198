import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  CurrentActor,
  idempotencyAnswer,
  IdempotencyKey,
  Permission,
  uuidParam,
  WORKBOOK_TYPE,
  type Actor,
} from '#libs/http';
import { CheckListAnswer, MakeCheckListBody } from './identity-check.dto.js';
import { MakeCheckListUseCase } from './make-check-list.use-case.js';

/** People whose doses failed the check of identity, on their way to the commune. */
@ApiTags('identity-checks')
@Controller('v1/identity-checks/lists')
@Permission('identity-checks:work')
export class IdentityChecksController {
  constructor(private readonly lists: MakeCheckListUseCase) {}

  /** Puts those of a commune on a list who are on none. */
  @Post()
  @ApiCreatedResponse({ type: CheckListAnswer })
  async make(
    @Body() body: MakeCheckListBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CheckListAnswer> {
    return idempotencyAnswer(reply, await this.lists.execute(body, idempotencyKey, actor));
  }

  /** The list as a workbook, to be filled in and sent to `/v1/identity-checks/results`. */
  @Get(':id/rows.xlsx')
  @ApiOkResponse({ content: { [WORKBOOK_TYPE]: { schema: { type: 'string', format: 'binary' } } } })
  async rows(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const workbook = await this.lists.workbook(id, actor);
    void reply.type(WORKBOOK_TYPE).header('cache-control', 'no-store');
    void reply.header('content-disposition', `attachment; filename="identity-checks-${id}.xlsx"`);
    return workbook;
  }
}
