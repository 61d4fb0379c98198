import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Public, uuidParam, type Actor } from '#libs/http';
import { IssuePersonalCodeUseCase } from './issue-personal-code.use-case.js';
import {
  IssuedPersonalCodeAnswer,
  IssuePersonalCodeBody,
  RevokedPersonalCode,
  RevokePersonalCodeBody,
} from './personal-code.dto.js';
import { RevokePersonalCodeUseCase } from './revoke-personal-code.use-case.js';

@ApiTags('personal-codes')
@Controller('v1/personal-codes')
@Public()
export class PersonalCodesController {
  constructor(
    private readonly issuing: IssuePersonalCodeUseCase,
    private readonly revoking: RevokePersonalCodeUseCase,
  ) {}

  /** Lets a phone show a declaration as a code that lasts a minute, so that a picture of it is worth nothing. */
  @Post()
  @ApiCreatedResponse({ type: IssuedPersonalCodeAnswer })
  async issue(
    @Body() body: IssuePersonalCodeBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssuedPersonalCodeAnswer> {
    void reply.header('cache-control', 'no-store');
    return idempotencyAnswer(reply, await this.issuing.execute({ body, idempotencyKey, actor }));
  }

  /** Takes a code back: by the code of the declaration, or by an officer of the commune (`declarations:review`). */
  @Post(':id/revocation')
  @HttpCode(200)
  @ApiOkResponse({ type: RevokedPersonalCode })
  revoke(
    @Param('id', uuidParam) id: string,
    @Body() { declarationCode }: RevokePersonalCodeBody,
    @CurrentActor() actor: Actor,
  ): Promise<RevokedPersonalCode> {
    return this.revoking.execute({ id, declarationCode, actor });
  }
}
