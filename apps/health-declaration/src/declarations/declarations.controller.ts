import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  BodyBytesMax,
  CurrentActor,
  etagOf,
  idempotencyAnswer,
  IdempotencyKey,
  languageOf,
  Permission,
  Public,
  uuidParam,
  type Actor,
} from '#libs/http';
import { BATCH_BYTES_MAX, DeclarationBatchAnswer, DeclarationBatchBody } from './declaration-batch.dto.js';
import { CorrectDeclarationBody, CorrectedDeclaration } from './correct-declaration.dto.js';
import { CorrectDeclarationUseCase } from './correct-declaration.use-case.js';
import { DeclarationsPage, DeclarationsQuery, ShownDeclaration } from './declaration-views.dto.js';
import { ReadDeclarationsUseCase } from './read-declarations.use-case.js';
import { AcceptedDeclaration, SubmitDeclarationBody } from './submit-declaration.dto.js';
import { SubmitBatchUseCase } from './submit-batch.use-case.js';
import { SubmitDeclarationUseCase } from './submit-declaration.use-case.js';

@ApiTags('declarations')
@ApiExtraModels(SubmitDeclarationBody)
@Controller('v1/declarations')
export class DeclarationsController {
  constructor(
    private readonly submitting: SubmitDeclarationUseCase,
    private readonly batches: SubmitBatchUseCase,
    private readonly correcting: CorrectDeclarationUseCase,
    private readonly reading: ReadDeclarationsUseCase,
  ) {}

  /** Makes a health declaration. Nobody needs an account for it. */
  @Post()
  @Public()
  @ApiCreatedResponse({ type: AcceptedDeclaration })
  async submit(
    @Body() body: SubmitDeclarationBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AcceptedDeclaration> {
    return idempotencyAnswer(reply, await this.submitting.execute({ body, idempotencyKey, actor }));
  }

  /** Makes up to 200 declarations that were gathered without network; each has its own key and its own answer. */
  @Post('batches')
  @HttpCode(200)
  @Public()
  @BodyBytesMax(BATCH_BYTES_MAX)
  @ApiOkResponse({ type: DeclarationBatchAnswer })
  async submitBatch(
    @Body() { items }: DeclarationBatchBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<DeclarationBatchAnswer> {
    const language = languageOf(request.headers['accept-language']);
    return { items: await this.batches.execute({ items, actor, language }) };
  }

  /** Corrects a declaration within a day, by the code that was answered to it. */
  @Post(':id/corrections')
  @Public()
  @ApiCreatedResponse({ type: CorrectedDeclaration })
  async correct(
    @Param('id', uuidParam) id: string,
    @Body() body: CorrectDeclarationBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CorrectedDeclaration> {
    return idempotencyAnswer(reply, await this.correcting.execute({ id, body, idempotencyKey, actor }));
  }

  /** Declarations of residents of the officer's areas, and at places there; the latest first. */
  @Get()
  @Permission('declarations:read')
  @ApiOkResponse({ type: DeclarationsPage })
  list(@Query() query: DeclarationsQuery, @CurrentActor() actor: Actor): Promise<DeclarationsPage> {
    return this.reading.list(query, actor);
  }

  /** One declaration with all that was declared. */
  @Get(':id')
  @Permission('declarations:read')
  @ApiOkResponse({ type: ShownDeclaration })
  async show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownDeclaration> {
    const declaration = await this.reading.show(id, actor);
    void reply.header('etag', etagOf(declaration.version)).header('cache-control', 'no-store');
    return declaration;
  }
}
