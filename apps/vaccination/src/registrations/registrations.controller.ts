import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, uuidParam, type Actor } from '#libs/http';
import { AskRegistrationUseCase } from './ask-registration.use-case.js';
import { ConfirmRegistrationUseCase } from './confirm-registration.use-case.js';
import { Registered, RegistrationAsked, RegistrationBody, RegistrationCodeBody } from './registration.dto.js';

/** Citizens who wish to be vaccinated, by the apps that they use; without an app there is the page. */
@ApiTags('vaccination-registrations')
@Controller('v1/vaccination-registrations')
@Permission('vaccination-registrations:write')
export class RegistrationsController {
  constructor(
    private readonly asking: AskRegistrationUseCase,
    private readonly confirming: ConfirmRegistrationUseCase,
  ) {}

  /** Begins a registration: a code comes by SMS to the phone that is given. The answer is alike for everybody. */
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: RegistrationAsked })
  async ask(
    @Body() body: RegistrationBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationAsked> {
    return idempotencyAnswer(reply, await this.asking.execute(body, idempotencyKey, actor));
  }

  /** Tells the code, and is registered. */
  @Post(':id/codes')
  @HttpCode(200)
  @ApiOkResponse({ type: Registered })
  confirm(@Param('id', uuidParam) id: string, @Body() { code }: RegistrationCodeBody): Promise<Registered> {
    return this.confirming.execute(id, code);
  }
}
