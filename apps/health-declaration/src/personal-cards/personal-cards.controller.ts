import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  CurrentActor,
  etagOf,
  idempotencyAnswer,
  IdempotencyKey,
  IfMatchVersion,
  ParsedParam,
  Permission,
  type Actor,
} from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { localDayOf, parseCardCode } from '#libs/vocabulary';
import { PosterKeys } from '../places/poster-keys.js';
import { DrawCardSheetUseCase } from './draw-card-sheet.use-case.js';
import { IssuePersonalCardBody } from './issue-personal-card.dto.js';
import { IssuePersonalCardUseCase } from './issue-personal-card.use-case.js';
import { issuedCardOf, shownCardOf } from './personal-card-answers.js';
import type { PersonalCard } from './personal-card.rules.js';
import {
  CardSheetBody,
  IssuedPersonalCard,
  RevokePersonalCardBody,
  ShownPersonalCard,
} from './personal-card-views.dto.js';
import { ReadPersonalCardUseCase } from './read-personal-card.use-case.js';
import { RevokePersonalCardUseCase } from './revoke-personal-card.use-case.js';

const PDF = { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } as const;
const cardCode = new ParsedParam(parseCardCode);

@ApiTags('personal-cards')
@Controller('v1/personal-cards')
@Permission('personal-cards:write')
export class PersonalCardsController {
  constructor(
    private readonly issuing: IssuePersonalCardUseCase,
    private readonly reading: ReadPersonalCardUseCase,
    private readonly revoking: RevokePersonalCardUseCase,
    private readonly sheets: DrawCardSheetUseCase,
    private readonly keys: PosterKeys,
    private readonly clock: BusinessClock,
  ) {}

  /** Issues a card for a person without a telephone, to be printed on a sheet. */
  @Post()
  @ApiCreatedResponse({ type: IssuedPersonalCard })
  async issue(
    @Body() body: IssuePersonalCardBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssuedPersonalCard> {
    const answer = await this.issuing.execute({ body, idempotencyKey, actor });
    return this.withVersion(reply, idempotencyAnswer(reply, answer));
  }

  /** Sheets of A4 with eight cards each, to be cut; in the order of the codes. */
  @Post('sheets')
  @HttpCode(200)
  @ApiOkResponse({ content: PDF })
  async print(
    @Body() { codes }: CardSheetBody,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const sheet = await this.sheets.execute(codes, actor);
    void reply.type('application/pdf').header('cache-control', 'no-store');
    return sheet;
  }

  /** A card with its holder. */
  @Get(':code')
  @ApiOkResponse({ type: ShownPersonalCard })
  async show(
    @Param('code', cardCode) code: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownPersonalCard> {
    const card = await this.reading.show(code, actor);
    void reply.header('etag', etagOf(card.version)).header('cache-control', 'no-store');
    return shownCardOf(card, this.keys);
  }

  /** Takes a card out of use for good. */
  @Post(':code/revocation')
  @HttpCode(200)
  @ApiOkResponse({ type: IssuedPersonalCard })
  async revoke(
    @Param('code', cardCode) code: string,
    @Body() { reason }: RevokePersonalCardBody,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssuedPersonalCard> {
    return this.withVersion(reply, await this.revoking.execute({ code, version, reason, actor }));
  }

  private withVersion(reply: FastifyReply, card: PersonalCard): IssuedPersonalCard {
    void reply.header('etag', etagOf(card.version));
    return issuedCardOf(card, localDayOf(this.clock.now()), this.keys);
  }
}
