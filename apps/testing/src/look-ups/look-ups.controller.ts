import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Public, uuidParam, type Actor } from '#libs/http';
import { AskLookUpUseCase } from './ask-look-up.use-case.js';
import { LookedUp, LookUpAnswer, LookUpBody, LookUpCertificateBody, LookUpCodeBody } from './look-up.dto.js';
import { OpenLookUpUseCase } from './open-look-up.use-case.js';

/** For citizens without an account: slip, birth and phone, then a code by SMS. */
@ApiTags('result-lookups')
@Controller('v1/result-lookups')
@Public()
export class LookUpsController {
  constructor(
    private readonly asking: AskLookUpUseCase,
    private readonly opening: OpenLookUpUseCase,
  ) {}

  /** Asks for the result of a slip. Where slip, birth and phone fit, a code comes by SMS; the answer is alike for all. */
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: LookUpAnswer })
  async ask(
    @Body() body: LookUpBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LookUpAnswer> {
    return idempotencyAnswer(reply, await this.asking.execute(body, idempotencyKey, actor));
  }

  /** Tells the code that came, and is told the result, or when to expect it and whom to call. */
  @Post(':id/codes')
  @HttpCode(200)
  @ApiOkResponse({ type: LookedUp })
  async open(
    @Param('id', uuidParam) id: string,
    @Body() { code }: LookUpCodeBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LookedUp> {
    void reply.header('cache-control', 'no-store');
    return this.opening.open(id, code);
  }

  /** The certificate in Vietnamese and English, with a signed code. */
  @Post(':id/certificates')
  @HttpCode(200)
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async certificate(
    @Param('id', uuidParam) id: string,
    @Body() { token, barcode }: LookUpCertificateBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const pdf = await this.opening.certificate(id, token, barcode);
    void reply.type('application/pdf').header('cache-control', 'no-store');
    return pdf;
  }
}
