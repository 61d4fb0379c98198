import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, uuidParam, type Actor } from '#libs/http';
import { PersonChanges, UndonePersonChange } from './person-changes.dto.js';
import { PersonChangesUseCase } from './person-changes.use-case.js';

/** What was changed of people, field by field. */
@ApiTags('vaccination-people')
@Controller('v1/vaccination-people')
export class PersonChangesController {
  constructor(private readonly changes: PersonChangesUseCase) {}

  /** Every change of a person, with what was there before and what led to it; in the order in which they were made. */
  @Get(':id/changes')
  @Permission('vaccination-people:read')
  @ApiOkResponse({ type: PersonChanges })
  list(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonChanges> {
    void reply.header('cache-control', 'no-store');
    return this.changes.list(id, actor);
  }

  /** The fields are again what they were; both changes stay on record. */
  @Post('changes/:id/undo')
  @Permission('vaccination-people:match')
  @ApiCreatedResponse({ type: UndonePersonChange })
  async undo(
    @Param('id', uuidParam) id: string,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UndonePersonChange> {
    return idempotencyAnswer(reply, await this.changes.undo(id, idempotencyKey, actor));
  }
}
