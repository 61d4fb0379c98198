import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  BodyBytesMax,
  CurrentActor,
  idempotencyAnswer,
  IdempotencyKey,
  MultipartBody,
  Permission,
  TakesMultipart,
  uuidParam,
  type Actor,
} from '#libs/http';
import { AskCorrectionUseCase } from './ask-correction.use-case.js';
import { PROOF_FORM_BYTES_MAX, PROOFS_MAX } from './correction-proof.rules.js';
import {
  AskCorrectionBody,
  CorrectionAsked,
  FollowCorrectionBody,
  FollowedCorrection,
  OpenCorrectionFields,
} from './correction-ticket.dto.js';
import { FollowCorrectionUseCase } from './follow-correction.use-case.js';
import { fieldsOf, proofFormOf } from './multipart-fields.js';
import { OpenCorrectionUseCase } from './open-correction.use-case.js';

/** Two are the longest names and addresses in Vietnamese, and a third the note. */
const ASKED_BYTES_MAX = 12_288;

/** Citizens who find something wrong in their record, by the apps that they use; without an app there is the page. */
@ApiTags('correction-tickets')
@Controller('v1/correction-tickets')
@Permission('correction-tickets:open')
export class CorrectionTicketsController {
  constructor(
    private readonly asking: AskCorrectionUseCase,
    private readonly opening: OpenCorrectionUseCase,
    private readonly following: FollowCorrectionUseCase,
  ) {}

  /** Begins a ticket: a code comes by SMS to the phone that is given. The answer is alike for everybody. */
  @Post()
  @HttpCode(202)
  @BodyBytesMax(ASKED_BYTES_MAX)
  @ApiAcceptedResponse({ type: CorrectionAsked })
  async ask(
    @Body() body: AskCorrectionBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CorrectionAsked> {
    return idempotencyAnswer(reply, await this.asking.execute(body, idempotencyKey, actor));
  }

  /** Tells the code and brings the proof: the ticket is open, and is answered by the day that is told. */
  @Post(':id/codes')
  @HttpCode(200)
  @TakesMultipart(PROOF_FORM_BYTES_MAX)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: proofFormOf({ code: '041582' }, PROOFS_MAX) })
  @ApiOkResponse({ type: FollowedCorrection })
  open(@Param('id', uuidParam) id: string, @Body() form: MultipartBody): Promise<FollowedCorrection> {
    const { code } = fieldsOf(OpenCorrectionFields, form);
    return this.opening.execute(id, code, form.filesOf('proof'));
  }

  /** What has become of a ticket; by its code and the phone alone. */
  @Post('lookups')
  @HttpCode(200)
  @ApiOkResponse({ type: FollowedCorrection })
  show(@Body() body: FollowCorrectionBody): Promise<FollowedCorrection> {
    return this.following.show(body);
  }

  /** Sends better proof for a ticket that was sent back. */
  @Post('proofs')
  @HttpCode(200)
  @TakesMultipart(PROOF_FORM_BYTES_MAX)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: proofFormOf({ ticket: '3F7K-9QZT-02MA', phone: '0300 000 678' }, PROOFS_MAX) })
  @ApiOkResponse({ type: FollowedCorrection })
  addProof(@Body() form: MultipartBody): Promise<FollowedCorrection> {
    return this.following.addProof(fieldsOf(FollowCorrectionBody, form), form.filesOf('proof'));
  }
}
