import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CurrentActor,
  languageOf,
  MultipartBody,
  Public,
  Refused,
  TakesForm,
  TakesMultipart,
  type Actor,
  type FormBody,
  type Language,
} from '#libs/http';
import { answered, wantedLanguage } from '../plain-pages/page-answers.js';
import { CorrectByPageUseCase } from './correct-by-page.use-case.js';
import { PROOF_FORM_BYTES_MAX } from './correction-proof.rules.js';

/** Every control filled to its limit in Vietnamese, percent-encoded. */
const FORM_BYTES_MAX = 32_768;

class CorrectionPageQuestion {
  @IsOptional()
  @IsIn(['vi', 'en'])
  lang?: Language;
}

/**
 * Tickets for whoever has no app. A forged form of another site could do no more than its author could do himself: nobody
 * is signed in here, no cookie is read, and without the code that goes to the phone nothing is opened.
 */
@ApiExcludeController()
@Controller('vaccination/corrections')
@Public()
export class CorrectionPageController {
  constructor(private readonly correcting: CorrectByPageUseCase) {}

  @Get()
  async open(
    @Query() { lang }: CorrectionPageQuestion,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return answered(reply, await this.correcting.open(lang ?? languageOf(request.headers['accept-language'])));
  }

  /** Sending it again, as a browser does on reload, asks for the same code: the key is in the form. */
  @Post()
  @TakesForm(FORM_BYTES_MAX)
  async ask(
    @Body() fields: FormBody,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return answered(reply, await this.correcting.ask(wantedLanguage(fields), fields, actor));
  }

  @Post('codes')
  @TakesMultipart(PROOF_FORM_BYTES_MAX)
  async confirm(@Body() form: MultipartBody, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return answered(reply, await this.correcting.confirm(languageIn(form), form));
  }

  @Get('follow')
  openFollowing(
    @Query() { lang }: CorrectionPageQuestion,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    return answered(reply, this.correcting.openFollowing(lang ?? languageOf(request.headers['accept-language'])));
  }

  @Post('follow')
  @TakesForm(FORM_BYTES_MAX)
  async follow(@Body() fields: FormBody, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return answered(reply, await this.correcting.follow(wantedLanguage(fields), fields));
  }

  @Post('proofs')
  @TakesMultipart(PROOF_FORM_BYTES_MAX)
  async addProof(@Body() form: MultipartBody, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return answered(reply, await this.correcting.addProof(languageIn(form), form));
  }
}

function languageIn(form: unknown): Language {
  if (!(form instanceof MultipartBody)) throw new Refused('unsupported-media-type', { status: 415 });
  return wantedLanguage(form.fields);
}
