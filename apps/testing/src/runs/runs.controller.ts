import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  answerCsv,
  BodyBytesMax,
  CurrentActor,
  idempotencyAnswer,
  IdempotencyKey,
  ParsedParam,
  Permission,
  type Actor,
} from '#libs/http';
import { EnterRunUseCase } from './enter-run.use-case.js';
import { PlanRunUseCase } from './plan-run.use-case.js';
import { ReadRunsUseCase, WORKLIST_COLUMNS } from './read-runs.use-case.js';
import { ValidateRunUseCase } from './validate-run.use-case.js';
import {
  EnteredRunAnswer,
  EnterRunBody,
  PlanRunBody,
  readRunCode,
  RUN_BYTES_MAX,
  RunAnswer,
  RunOfQuery,
  RunsFilterQuery,
  RunsPage,
  ShownRun,
  ValidatedRunAnswer,
  ValidateRunBody,
} from './run.dto.js';

const codeParam = new ParsedParam(readRunCode);

@ApiTags('laboratory')
@Controller('v1/laboratory-runs')
export class RunsController {
  constructor(
    private readonly planning: PlanRunUseCase,
    private readonly entering: EnterRunUseCase,
    private readonly validating: ValidateRunUseCase,
    private readonly reading: ReadRunsUseCase,
  ) {}

  /** Says which tube goes into which well of a plate, and which wells are controls. */
  @Post()
  @Permission('results:write')
  @BodyBytesMax(RUN_BYTES_MAX)
  @ApiCreatedResponse({ type: RunAnswer })
  async plan(
    @Body() body: PlanRunBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RunAnswer> {
    return idempotencyAnswer(reply, await this.planning.execute({ body, idempotencyKey, actor }));
  }

  /** The latest first. */
  @Get()
  @Permission('results:read')
  @ApiOkResponse({ type: RunsPage })
  list(@Query() query: RunsFilterQuery, @CurrentActor() actor: Actor): Promise<RunsPage> {
    return this.reading.list(query, actor);
  }

  @Get(':code')
  @Permission('results:read')
  @ApiOkResponse({ type: ShownRun })
  show(
    @Param('code', codeParam) code: string,
    @Query() { laboratory }: RunOfQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ShownRun> {
    return this.reading.show(code, laboratory, actor);
  }

  /** For the analyser, as CSV: well, sample, assigner, type, method, run; in the order of the plate. */
  @Get(':code/worklist')
  @Permission('results:read')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async worklist(
    @Param('code', codeParam) code: string,
    @Query() { laboratory }: RunOfQuery,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return answerCsv(reply, WORKLIST_COLUMNS, await this.reading.worklist(code, laboratory, actor));
  }

  /** Takes in what the analyser has shown, well by well. A failed control invalidates the run. */
  @Post(':code/results')
  @Permission('results:write')
  @BodyBytesMax(RUN_BYTES_MAX)
  @ApiCreatedResponse({ type: EnteredRunAnswer })
  async enter(
    @Param('code', codeParam) code: string,
    @Query() { laboratory }: RunOfQuery,
    @Body() body: EnterRunBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EnteredRunAnswer> {
    return idempotencyAnswer(reply, await this.entering.execute({ code, laboratory, body, idempotencyKey, actor }));
  }

  /**
   * The second person's yes to the whole run: every result that may be released is, and the wells that are left as they
   * are say why.
   */
  @Post(':code/validations')
  @Permission('results:validate')
  @ApiCreatedResponse({ type: ValidatedRunAnswer })
  async validate(
    @Param('code', codeParam) code: string,
    @Query() { laboratory }: RunOfQuery,
    @Body() body: ValidateRunBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ValidatedRunAnswer> {
    return idempotencyAnswer(reply, await this.validating.execute({ code, laboratory, body, idempotencyKey, actor }));
  }
}
