import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
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
import { ChangeDoseUseCase } from './change-dose.use-case.js';
import { ChangedDoseAnswer, CorrectDoseBody, WithdrawDoseBody } from './dose-change.dto.js';
import { DOSE_BYTES_MAX, RecordDoseBody, RecordedDoseAnswer } from './dose.dto.js';
import { DosesPage, DosesQueryString, ShownDose } from './dose-record.dto.js';
import { ReadDosesUseCase } from './read-doses.use-case.js';
import { RecordDoseUseCase } from './record-dose.use-case.js';

/** The ledger of doses: recorded, corrected, withdrawn, never edited. */
@ApiTags('doses')
@Controller('v1/doses')
export class DosesController {
  constructor(
    private readonly recording: RecordDoseUseCase,
    private readonly changing: ChangeDoseUseCase,
    private readonly reading: ReadDosesUseCase,
  ) {}

  /** Entries that one may see, those given last first; without people. */
  @Get()
  @Permission('doses:read')
  @ApiOkResponse({ type: DosesPage })
  list(@Query() query: DosesQueryString, @CurrentActor() actor: Actor): Promise<DosesPage> {
    return this.reading.list(query, actor);
  }

  /** A dose with its person, its witnesses, and every change of the entry, with its reason. */
  @Get(':id')
  @Permission('doses:read')
  @ApiOkResponse({ type: ShownDose })
  async show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownDose> {
    const shown = await this.reading.show(id, actor);
    void reply.header('cache-control', 'no-store');
    return shown;
  }

  /** Records a dose that was given, whatever rule it broke. The same dose from two facilities is one with two witnesses. */
  @Post()
  @Permission('doses:write')
  @BodyBytesMax(DOSE_BYTES_MAX)
  @ApiCreatedResponse({ type: RecordedDoseAnswer })
  async record(
    @Body() body: RecordDoseBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedDoseAnswer> {
    return idempotencyAnswer(reply, await this.recording.execute({ body, idempotencyKey, actor }));
  }

  /** Corrects what one's own entry says; what was counted follows. */
  @Post(':id/corrections')
  @Permission('doses:write')
  @BodyBytesMax(DOSE_BYTES_MAX)
  @ApiCreatedResponse({ type: ChangedDoseAnswer })
  async correct(
    @Param('id', uuidParam) id: string,
    @Body() body: CorrectDoseBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChangedDoseAnswer> {
    return idempotencyAnswer(reply, await this.changing.correct({ id, body, idempotencyKey, actor }));
  }

  /** Withdraws one's own entry: the dose was never given. */
  @Post(':id/withdrawals')
  @Permission('doses:write')
  @ApiCreatedResponse({ type: ChangedDoseAnswer })
  async withdraw(
    @Param('id', uuidParam) id: string,
    @Body() body: WithdrawDoseBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChangedDoseAnswer> {
    return idempotencyAnswer(reply, await this.changing.withdraw({ id, body, idempotencyKey, actor }));
  }
}
