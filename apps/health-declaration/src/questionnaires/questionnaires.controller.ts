import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answeredNotModified, contentEtag, ParsedParam, Public } from '#libs/http';
import { accepted, DECLARATION_FORMS, refused, type DeclarationFormCode, type Parsed } from '#libs/vocabulary';
import { QuestionnaireAnswer, QuestionnaireList, QuestionnaireQuestion } from './questionnaires.dto.js';
import { ReadQuestionnairesUseCase } from './read-questionnaires.use-case.js';

/** Files change only when the service starts anew; the tag says whether they have. */
const CACHE = 'public, max-age=300';

const formParam = new ParsedParam<DeclarationFormCode>((text): Parsed<DeclarationFormCode> => {
  const form = DECLARATION_FORMS.find((known) => known === text);
  return form === undefined ? refused('not-one-of') : accepted(form);
});

/** What the forms ask: the page of the portal, the form without script and every other client draw themselves by it. */
@ApiTags('questionnaires')
@Controller('v1/questionnaires')
@Public()
export class QuestionnairesController {
  constructor(private readonly reading: ReadQuestionnairesUseCase) {}

  /** Every form with its versions and the days from which they are asked. */
  @Get()
  @ApiOkResponse({ type: QuestionnaireList })
  list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): QuestionnaireList | undefined {
    return cached(request, reply, this.reading.list());
  }

  /** The questions of a form that are asked on a day, in their order and in both languages. */
  @Get(':form')
  @ApiOkResponse({ type: QuestionnaireAnswer })
  show(
    @Param('form', formParam) form: DeclarationFormCode,
    @Query() { on }: QuestionnaireQuestion,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): QuestionnaireAnswer | undefined {
    return cached(request, reply, this.reading.show(form, on));
  }
}

function cached<Answer>(request: FastifyRequest, reply: FastifyReply, answer: Answer): Answer | undefined {
  void reply.header('cache-control', CACHE);
  return answeredNotModified(request, reply, contentEtag(JSON.stringify(answer))) ? undefined : answer;
}
