import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, languageOf, Public, TakesForm, type Actor, type FormBody, type Language } from '#libs/http';
import { answered, wantedLanguage } from '../plain-pages/page-answers.js';
import { RegisterByPageUseCase } from './register-by-page.use-case.js';

/** Every control filled to its limit in Vietnamese, percent-encoded. */
const FORM_BYTES_MAX = 32_768;

class RegistrationPageQuestion {
  @IsOptional()
  @IsIn(['vi', 'en'])
  lang?: Language;
}

/**
 * Registration for whoever has no app. A forged form of another site could do no more than its author could do himself:
 * nobody is signed in here, no cookie is read, and without the code that goes to the phone nobody is registered.
 */
@ApiExcludeController()
@Controller('vaccination/register')
@Public()
export class RegistrationPageController {
  constructor(private readonly registering: RegisterByPageUseCase) {}

  @Get()
  open(
    @Query() { lang }: RegistrationPageQuestion,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    return answered(reply, this.registering.open(lang ?? languageOf(request.headers['accept-language'])));
  }

  /** Sending it again, as a browser does on reload, asks for the same code: the key is in the form. */
  @Post()
  @TakesForm(FORM_BYTES_MAX)
  async ask(
    @Body() fields: FormBody,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return answered(reply, await this.registering.ask(wantedLanguage(fields), fields, actor));
  }

  @Post('codes')
  @TakesForm(FORM_BYTES_MAX)
  async confirm(@Body() fields: FormBody, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return answered(reply, await this.registering.confirm(wantedLanguage(fields), fields));
  }
}
