import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
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
  Public,
  type Actor,
} from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { parsePlaceCode } from '#libs/vocabulary';
import { ClosePlaceUseCase } from './close-place.use-case.js';
import { ListPlacesUseCase } from './list-places.use-case.js';
import { officersPlaceOf, publicPlaceOf } from './place-answers.js';
import type { Place } from './place.rules.js';
import { OfficersPlace, PlacesPage, PlacesQuery, PublicPlace } from './place-views.dto.js';
import { PublicPlaceQuery } from './public-place.query.js';
import { RegisterPlaceUseCase } from './register-place.use-case.js';
import { RegisterPlaceBody } from './register-place.dto.js';

const placeCode = new ParsedParam(parsePlaceCode);

@ApiTags('places')
@Controller('v1/places')
export class PlacesController {
  constructor(
    private readonly register: RegisterPlaceUseCase,
    private readonly closing: ClosePlaceUseCase,
    private readonly lists: ListPlacesUseCase,
    private readonly publicPlaces: PublicPlaceQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  /** Registers a public place, which then has a code and a poster to scan. */
  @Post()
  @Permission('places:write')
  @ApiCreatedResponse({ type: OfficersPlace })
  async create(
    @Body() body: RegisterPlaceBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficersPlace> {
    const answer = await this.register.execute({ body, idempotencyKey, actor });
    return this.withVersion(reply, idempotencyAnswer(reply, answer));
  }

  /** The places of the officer's areas. */
  @Get()
  @Permission('places:read')
  @ApiOkResponse({ type: PlacesPage })
  async list(@Query() query: PlacesQuery, @CurrentActor() actor: Actor): Promise<PlacesPage> {
    const page = await this.lists.execute(query, actor);
    return { ...page, items: page.items.map((place) => officersPlaceOf(place, this.referenceData)) };
  }

  /** What a declarant may see of a place. */
  @Get(':code')
  @Public()
  @ApiOkResponse({ type: PublicPlace })
  async show(
    @Param('code', placeCode) code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicPlace> {
    const place = await this.publicPlaces.find(code);
    void reply.header('etag', etagOf(place.version));
    return publicPlaceOf(place, this.referenceData);
  }

  /** Closes a place for good: declarations made from now on can no longer name it. */
  @Post(':code/closure')
  @HttpCode(200)
  @Permission('places:write')
  @ApiOkResponse({ type: OfficersPlace })
  async close(
    @Param('code', placeCode) code: string,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficersPlace> {
    return this.withVersion(reply, await this.closing.execute({ code, version, actor }));
  }

  private withVersion(reply: FastifyReply, { point, ...place }: Place): OfficersPlace {
    void reply.header('etag', etagOf(place.version));
    const { latitude = null, longitude = null } = point ?? {};
    return officersPlaceOf({ ...place, latitude, longitude }, this.referenceData);
  }
}
