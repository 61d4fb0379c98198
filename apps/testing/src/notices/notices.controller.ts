import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, uuidParam, type Actor } from '#libs/http';
import { FollowNoticesUseCase } from './follow-notices.use-case.js';
import { ConfirmNoticeBody, CorrectionNoticeView, NoticesPage, NoticesQueryString } from './notice.dto.js';

@ApiTags('correction-notices')
@Controller('v1/correction-notices')
export class NoticesController {
  constructor(private readonly following: FollowNoticesUseCase) {}

  /** Who has yet to learn of a correction: one's own notices, and those of specimens that one may see; the oldest first. */
  @Get()
  @Permission('results:read')
  @ApiOkResponse({ type: NoticesPage })
  list(@Query() query: NoticesQueryString, @CurrentActor() actor: Actor): Promise<NoticesPage> {
    return this.following.list(query, actor);
  }

  /** Confirms that the recipient knows the correction. */
  @Post(':id/confirmations')
  @Permission('results:read')
  @ApiCreatedResponse({ type: CorrectionNoticeView })
  async confirm(
    @Param('id', uuidParam) id: string,
    @Body() body: ConfirmNoticeBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CorrectionNoticeView> {
    return idempotencyAnswer(reply, await this.following.confirm({ id, body, idempotencyKey, actor }));
  }
}
