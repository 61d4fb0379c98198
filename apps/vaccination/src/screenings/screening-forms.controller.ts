import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answeredNotModified, contentEtag, Public } from '#libs/http';
import { ReadScreeningFormsUseCase } from './read-screening-forms.use-case.js';
import { ScreeningFormsAnswer, ScreeningFormsQuestion } from './screening-forms.dto.js';

/** Files change only when the service starts anew; the tag says whether they have. */
const CACHE = 'public, max-age=300';

/** By what people are screened: whoever draws the form goes by it. */
@ApiTags('screenings')
@Controller('v1/screening-forms')
@Public()
export class ScreeningFormsController {
  constructor(private readonly reading: ReadScreeningFormsUseCase) {}

  /** The forms in force on a day, one for each range of ages. */
  @Get()
  @ApiOkResponse({ type: ScreeningFormsAnswer })
  list(
    @Query() { on }: ScreeningFormsQuestion,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): ScreeningFormsAnswer | undefined {
    const answer = this.reading.execute(on);
    void reply.header('cache-control', CACHE);
    return answeredNotModified(request, reply, contentEtag(JSON.stringify(answer))) ? undefined : answer;
  }
}
