import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CurrentActor,
  fieldOf,
  languageOf,
  Public,
  Refused,
  TakesForm,
  type Actor,
  type FormBody,
  type Language,
} from '#libs/http';
import { pageHeaders } from '#libs/pages';
import { DECLARATION_FORMS, type DeclarationFormCode } from '#libs/vocabulary';
import { PlainFormQuestion } from './plain-form.dto.js';
import { SubmitPlainFormUseCase, type PlainPage } from './submit-plain-form.use-case.js';

/** Every control filled to its limit in Vietnamese, percent-encoded. */
const FORM_BYTES_MAX = 65_536;

/**
 * The declaration for browsers without script. A forged form of another site could do no more than its author could
 * do himself: nobody is signed in here, no cookie is read, and what is made belongs to whoever sent it.
 */
@ApiExcludeController()
@Controller('declare/plain')
@Public()
export class PlainFormController {
  constructor(private readonly plainForm: SubmitPlainFormUseCase) {}

  @Get()
  open(
    @Query() { form = 'whole-population', lang, place }: PlainFormQuestion,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const language = lang ?? languageOf(request.headers['accept-language']);
    return answered(reply, this.plainForm.open(form, language, place));
  }

  /** Sending it again, as a browser does on reload, answers the same declaration: its key is in the form. */
  @Post()
  @TakesForm(FORM_BYTES_MAX)
  async submit(
    @Body() fields: FormBody,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!(fields instanceof Map)) throw new Refused('unsupported-media-type', { status: 415 });
    return answered(reply, await this.plainForm.submit(formOf(fields), wantedLanguage(fields), fields, actor));
  }
}

function answered(reply: FastifyReply, { status, page }: PlainPage): string {
  void reply.status(status).headers(pageHeaders());
  return page;
}

function formOf(fields: FormBody): DeclarationFormCode {
  return DECLARATION_FORMS.find((form) => form === fieldOf(fields, 'form')) ?? 'whole-population';
}

function wantedLanguage(fields: FormBody): Language {
  return fieldOf(fields, 'lang') === 'en' ? 'en' : 'vi';
}
