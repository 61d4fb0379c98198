import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, Public, type Language } from '#libs/http';
import { pageHeaders } from '#libs/pages';
import { PlainCovidQuestion, PlainEssentialsQuestion } from './plain-maps.dto.js';
import { ReadPlainCovidUseCase } from './read-plain-covid.use-case.js';
import { ReadPlainEssentialsUseCase } from './read-plain-essentials.use-case.js';

const HEADERS = pageHeaders({ cacheControl: 'public, max-age=60' });

/** The maps for browsers without script or WebGL. */
@ApiExcludeController()
@Controller('maps')
@Public()
export class PlainMapsController {
  constructor(
    private readonly readCovid: ReadPlainCovidUseCase,
    private readonly readEssentials: ReadPlainEssentialsUseCase,
  ) {}

  @Get('covid/plain')
  covid(
    @Query() question: PlainCovidQuestion,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.readCovid.execute(question, this.language(question.lang, request, reply));
  }

  @Get('essentials/plain')
  essentials(
    @Query() question: PlainEssentialsQuestion,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.readEssentials.execute(question, this.language(question.lang, request, reply));
  }

  private language(asked: Language | undefined, request: FastifyRequest, reply: FastifyReply): Language {
    void reply.headers({ ...HEADERS, vary: 'accept-language' });
    return asked ?? languageOf(request.headers['accept-language']);
  }
}
