import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, uuidParam, type Actor } from '#libs/http';
import {
  InvitationImageQuery,
  InvitationsPage,
  InvitationsQueryString,
  InvitePersonBody,
  MadeInvitationAnswer,
  ShownInvitation,
  StepInvitationBody,
  SteppedInvitationAnswer,
} from './invitation.dto.js';
import { InvitePersonUseCase } from './invite-person.use-case.js';
import { ReadInvitationsUseCase } from './read-invitations.use-case.js';
import { StepInvitationUseCase } from './step-invitation.use-case.js';

const IMAGE_CONTENT = {
  'image/svg+xml': { schema: { type: 'string' } },
  'image/png': { schema: { type: 'string', format: 'binary' } },
} as const;

/** Who is invited to which shift, with what code, and how far it has come. */
@ApiTags('vaccination-invitations')
@Controller('v1/vaccination-invitations')
export class InvitationsController {
  constructor(
    private readonly inviting: InvitePersonUseCase,
    private readonly stepping: StepInvitationUseCase,
    private readonly reading: ReadInvitationsUseCase,
  ) {}

  /** Invites somebody who is on record, as far as quotas and shifts have a place. */
  @Post()
  @Permission('vaccination-invitations:write')
  @ApiCreatedResponse({ type: MadeInvitationAnswer })
  async invite(
    @Body() body: InvitePersonBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MadeInvitationAnswer> {
    void reply.header('cache-control', 'no-store');
    return idempotencyAnswer(reply, await this.inviting.execute(body, idempotencyKey, actor));
  }

  /** The invitations to a session, people covered. */
  @Get()
  @Permission('vaccination-invitations:read')
  @ApiOkResponse({ type: InvitationsPage })
  list(
    @Query() query: InvitationsQueryString,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InvitationsPage> {
    void reply.header('cache-control', 'no-store');
    return this.reading.list(query, actor);
  }

  /** An invitation with its code, whom to call, and every step. */
  @Get(':id')
  @Permission('vaccination-invitations:read')
  @ApiOkResponse({ type: ShownInvitation })
  show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownInvitation> {
    void reply.header('cache-control', 'no-store');
    return this.reading.show(id, actor);
  }

  /** The QR code for the letter or the screen of whoever is invited. */
  @Get(':id/qr')
  @Permission('vaccination-invitations:read')
  @ApiOkResponse({ content: IMAGE_CONTENT })
  async draw(
    @Param('id', uuidParam) id: string,
    @Query() { format }: InvitationImageQuery,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const { mediaType, content } = await this.reading.draw(id, format, actor);
    void reply.type(mediaType).header('cache-control', 'no-store');
    return content;
  }

  /** Somebody was called, has confirmed, did not come, or declined. */
  @Post(':id/steps')
  @Permission('vaccination-invitations:write')
  @ApiCreatedResponse({ type: SteppedInvitationAnswer })
  async step(
    @Param('id', uuidParam) id: string,
    @Body() body: StepInvitationBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SteppedInvitationAnswer> {
    return idempotencyAnswer(reply, await this.stepping.execute({ id, body, idempotencyKey, actor }));
  }
}
