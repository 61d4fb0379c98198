import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  BodyBytesMax,
  CurrentActor,
  idempotencyAnswer,
  IdempotencyKey,
  languageOf,
  Permission,
  uuidParam,
  type Actor,
} from '#libs/http';
import { AddPapersUseCase } from './add-papers.use-case.js';
import { DecidePassageUseCase } from './decide-passage.use-case.js';
import { PASSAGE_BATCH_BYTES_MAX, PassageBatchAnswer, PassageBatchBody } from './passage-batch.dto.js';
import { DecidePassageBody, RecordPassageBody, ShownPapers } from './passage.dto.js';
import { DecidedPassage, ReassessedPassage, RecordedPassage } from './passage-views.dto.js';
import { RecordPassageUseCase } from './record-passage.use-case.js';
import { SyncPassagesUseCase } from './sync-passages.use-case.js';

@ApiTags('checkpoints')
@ApiExtraModels(RecordPassageBody)
@Controller('v1/checkpoint-passages')
export class PassagesController {
  constructor(
    private readonly recording: RecordPassageUseCase,
    private readonly deciding: DecidePassageUseCase,
    private readonly addingPapers: AddPapersUseCase,
    private readonly syncing: SyncPassagesUseCase,
  ) {}

  /**
   * Somebody is at the checkpoint: answers the colour with its reasons. The decision comes with it, or afterwards.
   * With `offline` the key of the passage is `deviceId:sequence`, whatever the header says.
   */
  @Post()
  @Permission('checkpoints:work')
  @ApiCreatedResponse({ type: RecordedPassage })
  async record(
    @Body() body: RecordPassageBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedPassage> {
    void reply.header('cache-control', 'no-store');
    return idempotencyAnswer(reply, await this.recording.execute({ body, idempotencyKey, actor }));
  }

  /** Records up to 200 passages of a shift without network, each with its own key and its own answer. */
  @Post('batches')
  @HttpCode(200)
  @Permission('checkpoints:work')
  @BodyBytesMax(PASSAGE_BATCH_BYTES_MAX)
  @ApiOkResponse({ type: PassageBatchAnswer })
  async sync(
    @Body() { items }: PassageBatchBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PassageBatchAnswer> {
    void reply.header('cache-control', 'no-store');
    const language = languageOf(request.headers['accept-language']);
    return { items: await this.syncing.execute({ items, actor, language }) };
  }

  /**
   * Papers that were shown after the colour: it is decided again for the same passage, until the officer has decided.
   * They stand in the place of papers that were noted before.
   */
  @Post(':id/papers')
  @Permission('checkpoints:work')
  @ApiCreatedResponse({ type: ReassessedPassage })
  async addPapers(
    @Param('id', uuidParam) id: string,
    @Body() papers: ShownPapers,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReassessedPassage> {
    void reply.header('cache-control', 'no-store');
    return idempotencyAnswer(reply, await this.addingPapers.execute({ id, papers, idempotencyKey, actor }));
  }

  /** What the officer decided, having seen the colour: let through, turned back, or sent to be tested. */
  @Post(':id/decision')
  @Permission('checkpoints:work')
  @ApiCreatedResponse({ type: DecidedPassage })
  async decide(
    @Param('id', uuidParam) id: string,
    @Body() body: DecidePassageBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DecidedPassage> {
    return idempotencyAnswer(reply, await this.deciding.execute({ id, body, idempotencyKey, actor }));
  }
}
