import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, uuidParam, type Actor } from '#libs/http';
import { SelectPeopleUseCase } from './select-people.use-case.js';
import { SelectedPeoplePage, SelectedPeopleQuery, SelectionAnswer, SelectPeopleBody } from './selection.dto.js';

/** Who is chosen for a campaign, and why. */
@ApiTags('vaccination-campaigns')
@Controller('v1/vaccination-campaigns/:campaign/selections')
export class SelectionsController {
  constructor(private readonly selecting: SelectPeopleUseCase) {}

  /** Looks at everybody in one's communes of the campaign; it runs on after the answer. */
  @Post()
  @Permission('vaccination-campaigns:write')
  @ApiCreatedResponse({ type: SelectionAnswer })
  async ask(
    @Param('campaign', uuidParam) campaignId: string,
    @Body() body: SelectPeopleBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SelectionAnswer> {
    return idempotencyAnswer(reply, await this.selecting.ask({ campaignId, actor }, body, idempotencyKey));
  }

  /** How far it has come. */
  @Get(':id')
  @Permission('vaccination-campaigns:read')
  @ApiOkResponse({ type: SelectionAnswer })
  show(
    @Param('campaign', uuidParam) campaignId: string,
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<SelectionAnswer> {
    return this.selecting.show({ campaignId, actor }, id);
  }

  /** Everybody who was looked at, covered, with every reason. */
  @Get(':id/people')
  @Permission('vaccination-people:read')
  @ApiOkResponse({ type: SelectedPeoplePage })
  people(
    @Param('campaign', uuidParam) campaignId: string,
    @Param('id', uuidParam) id: string,
    @Query() query: SelectedPeopleQuery,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SelectedPeoplePage> {
    void reply.header('cache-control', 'no-store');
    return this.selecting.people({ campaignId, actor }, id, query);
  }
}
