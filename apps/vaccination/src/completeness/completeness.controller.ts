import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, ParsedParam, Permission, type Actor } from '#libs/http';
import { parseDate } from '#libs/vocabulary';
import { CompletenessAnswer, CompletenessDay, CompletenessQueryString, DeclareDayBody } from './completeness.dto.js';
import { KeepCompletenessUseCase } from './keep-completeness.use-case.js';
import { ReadCompletenessUseCase } from './read-completeness.use-case.js';

/** The completeness ledger: what was declared, what is entered, and what is signed, by facility and day. */
@ApiTags('completeness')
@Controller('v1/completeness')
export class CompletenessController {
  constructor(
    private readonly reading: ReadCompletenessUseCase,
    private readonly keeping: KeepCompletenessUseCase,
  ) {}

  /** Days of one facility, or of all that one may see, of which anything is known. */
  @Get()
  @Permission('completeness:read')
  @ApiOkResponse({ type: CompletenessAnswer })
  read(@Query() query: CompletenessQueryString, @CurrentActor() actor: Actor): Promise<CompletenessAnswer> {
    return this.reading.execute(query, actor);
  }

  /** Says how many doses a facility gave on a day. */
  @Put(':facility/:day')
  @Permission('completeness:write')
  @ApiOkResponse({ type: CompletenessDay })
  declare(
    @Param('facility') facilityCode: string,
    @Param('day', new ParsedParam(parseDate)) day: string,
    @Body() { declared }: DeclareDayBody,
    @CurrentActor() actor: Actor,
  ): Promise<CompletenessDay> {
    return this.keeping.declare({ facilityCode, day, actor }, declared);
  }

  /** Signs for a day: what was declared is entered. A later change of its doses opens it again. */
  @Post(':facility/:day/signatures')
  @Permission('completeness:sign')
  @ApiCreatedResponse({ type: CompletenessDay })
  async sign(
    @Param('facility') facilityCode: string,
    @Param('day', new ParsedParam(parseDate)) day: string,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CompletenessDay> {
    return idempotencyAnswer(reply, await this.keeping.sign({ facilityCode, day, actor }, idempotencyKey));
  }
}
