import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ActingOnVersion,
  CurrentActor,
  etagOf,
  idempotencyAnswer,
  Permission,
  uuidParam,
  type Actor,
  type ActOnVersion,
} from '#libs/http';
import { CallBody, DecisionBody, DoneAct, HamletBody, parseHamlet } from './act-on-entry.dto.js';
import { ActOnEntryUseCase, type ActOnEntry } from './act-on-entry.use-case.js';
import { doneActOf } from './attention-answers.js';
import { AttentionEntriesFilter, AttentionEntriesPage, ShownEntry } from './attention-views.dto.js';
import { ListEntriesUseCase } from './list-entries.use-case.js';
import { ShowEntryUseCase } from './show-entry.use-case.js';

@ApiTags('attention')
@Controller('v1/attention-entries')
@Permission('attention:work')
export class AttentionController {
  constructor(
    private readonly listing: ListEntriesUseCase,
    private readonly showing: ShowEntryUseCase,
    private readonly acting: ActOnEntryUseCase,
  ) {}

  /** What needs an officer in the officer's areas, the oldest first; without any person. */
  @Get()
  @ApiOkResponse({ type: AttentionEntriesPage })
  list(@Query() query: AttentionEntriesFilter, @CurrentActor() actor: Actor): Promise<AttentionEntriesPage> {
    return this.listing.execute(query, actor);
  }

  /** One entry with its person and everything that was done about it. */
  @Get(':id')
  @ApiOkResponse({ type: ShownEntry })
  async show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownEntry> {
    const entry = await this.showing.execute(id, actor);
    void reply.header('etag', etagOf(entry.version)).header('cache-control', 'no-store');
    return entry;
  }

  /** Takes the entry: of two officers one gets it, and the other is told who. */
  @Post(':id/takings')
  @ApiCreatedResponse({ type: DoneAct })
  take(
    @Param('id', uuidParam) id: string,
    @ActingOnVersion() acting: ActOnVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneAct> {
    return this.perform(reply, { id, ...acting, act: { kind: 'taken' } });
  }

  /** Tells how a call ended. */
  @Post(':id/calls')
  @ApiCreatedResponse({ type: DoneAct })
  call(
    @Param('id', uuidParam) id: string,
    @Body() { outcome }: CallBody,
    @ActingOnVersion() acting: ActOnVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneAct> {
    return this.perform(reply, { id, ...acting, act: { kind: 'called', outcome } });
  }

  /** Decides what becomes of it; the declaration gets a review that says so. */
  @Post(':id/decisions')
  @ApiCreatedResponse({ type: DoneAct })
  decide(
    @Param('id', uuidParam) id: string,
    @Body() { decision, note }: DecisionBody,
    @ActingOnVersion() acting: ActOnVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneAct> {
    return this.perform(reply, { id, ...acting, act: { kind: 'decided', decision, note } });
  }

  /** Gives the entry back, for whoever comes next. */
  @Post(':id/releases')
  @ApiCreatedResponse({ type: DoneAct })
  release(
    @Param('id', uuidParam) id: string,
    @ActingOnVersion() acting: ActOnVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneAct> {
    return this.perform(reply, { id, ...acting, act: { kind: 'released' } });
  }

  /** Says in which hamlet the person lives, where the address does not. */
  @Post(':id/hamlets')
  @ApiCreatedResponse({ type: DoneAct })
  setHamlet(
    @Param('id', uuidParam) id: string,
    @Body() body: HamletBody,
    @ActingOnVersion() acting: ActOnVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneAct> {
    const read = parseHamlet(body.hamlet);
    const hamlet = read.ok ? read.value : body.hamlet;
    return this.perform(reply, { id, ...acting, act: { kind: 'hamlet-set', hamlet } });
  }

  private async perform(reply: FastifyReply, command: ActOnEntry): Promise<DoneAct> {
    const done = doneActOf(idempotencyAnswer(reply, await this.acting.execute(command)));
    void reply.header('etag', etagOf(done.version));
    return done;
  }
}
