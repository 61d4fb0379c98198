import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, languageOf, Permission, Speaks, type Actor } from '#libs/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HL7_BYTES_MAX } from './hl7-text.js';
import { TakeMessageUseCase } from './take-message.use-case.js';

const MEDIA_TYPE = 'application/hl7-v2; charset=utf-8';

/** Results of laboratories as HL7 version 2. */
@ApiTags('exchange')
@Controller('hl7/v2')
export class Hl7Controller {
  constructor(private readonly taking: TakeMessageUseCase) {}

  /**
   * One `ORU^R01` of version 2.5.1, with or without MLLP framing. The answer is an `ACK` whose MSA-1 decides; its status
   * is 200 where the message was read, and 400 where it was rejected as none (`AR`). A message that is sent again changes
   * nothing.
   */
  @Post()
  @HttpCode(200)
  @Permission('results:write')
  @Speaks({ takes: ['application/hl7-v2', 'x-application/hl7-v2+er7'], reads: 'bytes', bytesMax: HL7_BYTES_MAX })
  @ApiOkResponse({ content: { 'application/hl7-v2': { schema: { type: 'string' } } } })
  async take(
    @Body() body: Buffer | undefined,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    const { code, text } = await this.taking.execute(bytes, actor, languageOf(request.headers['accept-language']));
    void reply
      .status(code === 'AR' ? 400 : 200)
      .type(MEDIA_TYPE)
      .header('cache-control', 'no-store');
    return text;
  }
}
