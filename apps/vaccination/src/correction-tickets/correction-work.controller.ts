import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  BodyBytesMax,
  CurrentActor,
  idempotencyAnswer,
  IdempotencyKey,
  Permission,
  uuidParam,
  type Actor,
} from '#libs/http';
import { DOSE_BYTES_MAX } from '../doses/dose.dto.js';
import { PROOF_MEDIA_TYPES } from './correction-proof.rules.js';
import {
  ActedCorrection,
  CorrectionMatches,
  CorrectionsPage,
  CorrectionsQueryString,
  DecideCorrectionBody,
  MatchCorrectionBody,
  ReopenCorrectionBody,
  ShownCorrection,
} from './correction-work.dto.js';
import { FindMatchesUseCase } from './find-matches.use-case.js';
import { ReadCorrectionsUseCase } from './read-corrections.use-case.js';
import { WorkOnCorrectionUseCase } from './work-on-correction.use-case.js';

/** Tickets of citizens, for those who can set a record right. */
@ApiTags('correction-tickets')
@Controller('v1/correction-tickets')
@Permission('correction-tickets:work')
export class CorrectionWorkController {
  constructor(
    private readonly reading: ReadCorrectionsUseCase,
    private readonly finding: FindMatchesUseCase,
    private readonly working: WorkOnCorrectionUseCase,
  ) {}

  /** Tickets of one's areas, or of one's facility, that wait for an officer unless told otherwise; the oldest first. */
  @Get()
  @ApiOkResponse({ type: CorrectionsPage })
  list(@Query() query: CorrectionsQueryString, @CurrentActor() actor: Actor): Promise<CorrectionsPage> {
    return this.reading.list(query, actor);
  }

  /** Who asks, what is said, which proof there is, and what has become of it. */
  @Get(':id')
  @ApiOkResponse({ type: ShownCorrection })
  show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownCorrection> {
    void reply.header('cache-control', 'no-store');
    return this.reading.show(id, actor);
  }

  /** A photo or scan as it was sent, to be saved and never shown as a page; every look is on the record. */
  @Get(':id/proofs/:number')
  @ApiOkResponse({
    content: Object.fromEntries(
      PROOF_MEDIA_TYPES.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
    ),
  })
  async proof(
    @Param('id', uuidParam) id: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { mediaType, content } = await this.reading.proof(id, number, actor);
    void reply.type(mediaType).header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    void reply.header('content-disposition', `attachment; filename="proof-${number}"`);
    return content;
  }

  /** Who on record may be meant, and by which rule. Nobody is taken for one by it. */
  @Get(':id/matches')
  @ApiOkResponse({ type: CorrectionMatches })
  matches(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CorrectionMatches> {
    void reply.header('cache-control', 'no-store');
    return this.finding.execute(id, actor);
  }

  /** Takes a ticket, so that others see who looks at it. */
  @Post(':id/taken')
  @ApiCreatedResponse({ type: ActedCorrection })
  async take(
    @Param('id', uuidParam) id: string,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActedCorrection> {
    return idempotencyAnswer(reply, await this.working.take({ id, idempotencyKey, actor }));
  }

  /** Says which person, and which dose, the ticket is of; the facility of the dose may decide from then on, too. */
  @Post(':id/matches')
  @ApiCreatedResponse({ type: ActedCorrection })
  async match(
    @Param('id', uuidParam) id: string,
    @Body() body: MatchCorrectionBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActedCorrection> {
    return idempotencyAnswer(reply, await this.working.match({ id, idempotencyKey, actor }, body));
  }

  /** Accepts it, which applies what is named; refuses it with reasons; or asks the citizen for better proof. */
  @Post(':id/decisions')
  @BodyBytesMax(DOSE_BYTES_MAX)
  @ApiCreatedResponse({ type: ActedCorrection })
  async decide(
    @Param('id', uuidParam) id: string,
    @Body() body: DecideCorrectionBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActedCorrection> {
    return idempotencyAnswer(reply, await this.working.decide({ id, idempotencyKey, actor }, body));
  }

  /** Opens again what was decided wrongly. The first decision stays in the history, and what it has changed stays. */
  @Post(':id/reopenings')
  @ApiCreatedResponse({ type: ActedCorrection })
  async reopen(
    @Param('id', uuidParam) id: string,
    @Body() body: ReopenCorrectionBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActedCorrection> {
    return idempotencyAnswer(reply, await this.working.reopen({ id, idempotencyKey, actor }, body));
  }
}
