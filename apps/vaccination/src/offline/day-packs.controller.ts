import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permission, Public, type Actor } from '#libs/http';
import { DayPackKeys } from './day-pack-keys.js';
import { DayPackQueryString, PublishedDayPackKeys, SignedDayPackAnswer } from './day-pack.dto.js';
import { IssueDayPackUseCase } from './issue-day-pack.use-case.js';

/** Short enough that a betrayed key is out of every cache within the hour. */
const KEYS_CACHE = 'public, max-age=3600';

/** What a point takes along for a day without network. */
@ApiTags('vaccination-day-packs')
@Controller('v1/vaccination-day-packs')
export class DayPacksController {
  constructor(
    private readonly packs: IssueDayPackUseCase,
    private readonly keys: DayPackKeys,
  ) {}

  /** The rules in force, the lots at the point, and the people who are expected, with what a next dose needs. Signed. */
  @Get()
  @Permission('vaccination-day-packs:read')
  @ApiOkResponse({ type: SignedDayPackAnswer })
  async take(
    @Query() { facility, day }: DayPackQueryString,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedDayPackAnswer> {
    void reply.header('cache-control', 'no-store');
    return this.packs.execute(facility, day, actor);
  }

  /** By which devices verify packs; fetched once with network. */
  @Get('keys')
  @Public()
  @ApiOkResponse({ type: PublishedDayPackKeys })
  published(@Res({ passthrough: true }) reply: FastifyReply): PublishedDayPackKeys {
    void reply.header('cache-control', KEYS_CACHE);
    return { keys: [...this.keys.published] };
  }
}
