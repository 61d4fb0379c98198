import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  BodyBytesMax,
  CurrentActor,
  idempotencyAnswer,
  IdempotencyKey,
  ParsedParam,
  Permission,
  type Actor,
} from '#libs/http';
import { FormPoolUseCase } from './form-pool.use-case.js';
import { ListPoolsUseCase } from './list-pools.use-case.js';
import { ShownPool } from './pool-result.dto.js';
import {
  ClosureBody,
  FormedPoolAnswer,
  FormPoolBody,
  MemberAnswer,
  POOL_BYTES_MAX,
  PoolsPage,
  PoolsQueryString,
  readMemberNumber,
  readPoolCode,
  RetestBody,
  ReviewAnswer,
  ReviewBody,
} from './pool.dto.js';
import { ResolveMembersUseCase } from './resolve-members.use-case.js';
import { ReviewPoolUseCase } from './review-pool.use-case.js';
import { ShowPoolUseCase } from './show-pool.use-case.js';

const codeParam = new ParsedParam(readPoolCode);
const numberParam = new ParsedParam(readMemberNumber);

@ApiTags('pools')
@ApiExtraModels(FormPoolBody)
@Controller('v1/pools')
export class PoolsController {
  constructor(
    private readonly forming: FormPoolUseCase,
    private readonly listing: ListPoolsUseCase,
    private readonly showing: ShowPoolUseCase,
    private readonly resolving: ResolveMembersUseCase,
    private readonly reviewing: ReviewPoolUseCase,
  ) {}

  /** Pools of the own facility, laboratory and area; the latest first. */
  @Get()
  @Permission('specimens:read')
  @ApiOkResponse({ type: PoolsPage })
  list(@Query() query: PoolsQueryString, @CurrentActor() actor: Actor): Promise<PoolsPage> {
    return this.listing.execute(query, actor);
  }

  /** Puts several people, or several specimens, in one tube. */
  @Post()
  @Permission('specimens:write')
  @BodyBytesMax(POOL_BYTES_MAX)
  @ApiCreatedResponse({ type: FormedPoolAnswer })
  async form(
    @Body() body: FormPoolBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FormedPoolAnswer> {
    return idempotencyAnswer(reply, await this.forming.execute({ body, idempotencyKey, actor }));
  }

  /** One pool with its members and the results of its tube. */
  @Get(':code')
  @Permission('specimens:read')
  @ApiOkResponse({ type: ShownPool })
  show(@Param('code', codeParam) code: string, @CurrentActor() actor: Actor): Promise<ShownPool> {
    return this.showing.execute(code, actor);
  }

  /** Closes a member of a positive pool of whom no new specimen is taken. */
  @Post(':code/members/:number/closures')
  @Permission('specimens:write')
  @ApiCreatedResponse({ type: MemberAnswer })
  async close(
    @Param('code', codeParam) code: string,
    @Param('number', numberParam) number: number,
    @Body() body: ClosureBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MemberAnswer> {
    const command = { code, number, body, idempotencyKey, actor };
    return idempotencyAnswer(reply, await this.resolving.close(command));
  }

  /** Ties a specimen to the member of a positive pool of whom it was taken. */
  @Post(':code/members/:number/retests')
  @Permission('specimens:write')
  @ApiCreatedResponse({ type: MemberAnswer })
  async tie(
    @Param('code', codeParam) code: string,
    @Param('number', numberParam) number: number,
    @Body() body: RetestBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MemberAnswer> {
    return idempotencyAnswer(reply, await this.resolving.tie({ code, number, body, idempotencyKey, actor }));
  }

  /** Says why a positive pool had negative members only. */
  @Post(':code/reviews')
  @Permission('results:validate')
  @ApiCreatedResponse({ type: ReviewAnswer })
  async review(
    @Param('code', codeParam) code: string,
    @Body() body: ReviewBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReviewAnswer> {
    return idempotencyAnswer(reply, await this.reviewing.execute({ code, body, idempotencyKey, actor }));
  }
}
