import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
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
import { readVersion } from '../results/result-fields.rules.js';
import { RESULT_BYTES_MAX, ValidateResultBody } from '../results/result.dto.js';
import { AmendPoolResultUseCase } from './amend-pool-result.use-case.js';
import { DecidePoolResultUseCase } from './decide-pool-result.use-case.js';
import { EnterPoolResultUseCase } from './enter-pool-result.use-case.js';
import { AmendPoolResultBody, EnterPoolResultBody, PoolResultAnswer } from './pool-result.dto.js';
import { readPoolCode } from './pool.dto.js';

const codeParam = new ParsedParam(readPoolCode);
const versionParam = new ParsedParam(readVersion);

@ApiTags('pools')
@Controller('v1/pools')
export class PoolResultsController {
  constructor(
    private readonly entering: EnterPoolResultUseCase,
    private readonly deciding: DecidePoolResultUseCase,
    private readonly amending: AmendPoolResultUseCase,
  ) {}

  /** Takes in the result of the tube. Released at once where no second person is needed. */
  @Post(':code/results')
  @Permission('results:write')
  @BodyBytesMax(RESULT_BYTES_MAX)
  @ApiCreatedResponse({ type: PoolResultAnswer })
  async enter(
    @Param('code', codeParam) code: string,
    @Body() body: EnterPoolResultBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PoolResultAnswer> {
    return idempotencyAnswer(reply, await this.entering.execute({ code, body, idempotencyKey, actor }));
  }

  /** The second person's yes, which reaches every member at once, or no. */
  @Post(':code/results/:version/validations')
  @Permission('results:validate')
  @BodyBytesMax(RESULT_BYTES_MAX)
  @ApiCreatedResponse({ type: PoolResultAnswer })
  async validate(
    @Param('code', codeParam) code: string,
    @Param('version', versionParam) version: number,
    @Body() body: ValidateResultBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PoolResultAnswer> {
    return idempotencyAnswer(reply, await this.deciding.execute({ code, version, body, idempotencyKey, actor }));
  }

  /** Asks for a correction of the released result of the tube; what was released of its members follows it. */
  @Post(':code/results/:version/amendments')
  @Permission('results:amend')
  @BodyBytesMax(RESULT_BYTES_MAX)
  @ApiCreatedResponse({ type: PoolResultAnswer })
  async amend(
    @Param('code', codeParam) code: string,
    @Param('version', versionParam) version: number,
    @Body() body: AmendPoolResultBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PoolResultAnswer> {
    return idempotencyAnswer(reply, await this.amending.execute({ code, version, body, idempotencyKey, actor }));
  }
}
