import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
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
import { AssignerQuery } from '../specimens/assigner-query.dto.js';
import { readBarcodeText } from '../specimens/specimen-fields.rules.js';
import { AmendResultUseCase } from './amend-result.use-case.js';
import { EnterResultUseCase } from './enter-result.use-case.js';
import { ReadResultsUseCase } from './read-results.use-case.js';
import { readVersion } from './result-fields.rules.js';
import { ReadersPage, ReadersQueryString, ResultsPage, ResultsQueryString } from './result-views.dto.js';
import { AmendResultBody, EnterResultBody, RESULT_BYTES_MAX, ResultAnswer, ValidateResultBody } from './result.dto.js';
import { ValidateResultUseCase } from './validate-result.use-case.js';

const barcodeParam = new ParsedParam(readBarcodeText);
const versionParam = new ParsedParam(readVersion);

@ApiTags('results')
@Controller('v1')
export class ResultsController {
  constructor(
    private readonly entering: EnterResultUseCase,
    private readonly validating: ValidateResultUseCase,
    private readonly amending: AmendResultUseCase,
    private readonly reading: ReadResultsUseCase,
  ) {}

  /** Results in a state, those that await validation unless told otherwise; the oldest first. */
  @Get('results')
  @Permission('results:read')
  @ApiOkResponse({ type: ResultsPage })
  list(@Query() query: ResultsQueryString, @CurrentActor() actor: Actor): Promise<ResultsPage> {
    return this.reading.list(query, actor);
  }

  /** Takes in the result of a specimen. Released at once where no second person is needed and no pool holds it back. */
  @Post('specimens/:barcode/results')
  @Permission('results:write')
  @BodyBytesMax(RESULT_BYTES_MAX)
  @ApiCreatedResponse({ type: ResultAnswer })
  async enter(
    @Param('barcode', barcodeParam) barcode: string,
    @Query() { assigner }: AssignerQuery,
    @Body() body: EnterResultBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResultAnswer> {
    const asked = { barcode, assigner };
    return idempotencyAnswer(reply, await this.entering.execute({ asked, body, idempotencyKey, actor }));
  }

  /** The second person's yes, which releases it unless a pool holds it back, or no. */
  @Post('specimens/:barcode/results/:version/validations')
  @Permission('results:validate')
  @BodyBytesMax(RESULT_BYTES_MAX)
  @ApiCreatedResponse({ type: ResultAnswer })
  async validate(
    @Param('barcode', barcodeParam) barcode: string,
    @Param('version', versionParam) version: number,
    @Query() { assigner }: AssignerQuery,
    @Body() body: ValidateResultBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResultAnswer> {
    const asked = { barcode, assigner };
    return idempotencyAnswer(reply, await this.validating.execute({ asked, version, body, idempotencyKey, actor }));
  }

  /** Asks for a correction of a released result: a new version that awaits the second person. */
  @Post('specimens/:barcode/results/:version/amendments')
  @Permission('results:amend')
  @BodyBytesMax(RESULT_BYTES_MAX)
  @ApiCreatedResponse({ type: ResultAnswer })
  async amend(
    @Param('barcode', barcodeParam) barcode: string,
    @Param('version', versionParam) version: number,
    @Query() { assigner }: AssignerQuery,
    @Body() body: AmendResultBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResultAnswer> {
    const asked = { barcode, assigner };
    return idempotencyAnswer(reply, await this.amending.execute({ asked, version, body, idempotencyKey, actor }));
  }

  /** Everybody who read, downloaded, verified or was told a version, each time. */
  @Get('specimens/:barcode/results/:version/readers')
  @Permission('results:amend')
  @ApiOkResponse({ type: ReadersPage })
  readers(
    @Param('barcode', barcodeParam) barcode: string,
    @Param('version', versionParam) version: number,
    @Query() { assigner, ...query }: ReadersQueryString,
    @CurrentActor() actor: Actor,
  ): Promise<ReadersPage> {
    return this.reading.readers({ asked: { barcode, assigner }, version, query, actor });
  }
}
