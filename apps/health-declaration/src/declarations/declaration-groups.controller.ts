import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, Public, uuidParam, type Actor } from '#libs/http';
import { DeclarantBody } from './declaration-form.dto.js';
import { DeclaredGroup, DeclareGroupBody, ShownGroup } from './declare-group.dto.js';
import { DeclareGroupUseCase } from './declare-group.use-case.js';
import { ReadGroupUseCase } from './read-group.use-case.js';

@ApiTags('declarations')
@ApiExtraModels(DeclarantBody)
@Controller('v1/declaration-groups')
export class DeclarationGroupsController {
  constructor(
    private readonly declaring: DeclareGroupUseCase,
    private readonly reading: ReadGroupUseCase,
  ) {}

  /** Declares for a family, or for everybody in a vehicle: all of them, or none where one is refused. */
  @Post()
  @Public()
  @ApiCreatedResponse({ type: DeclaredGroup })
  async declare(
    @Body() body: DeclareGroupBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeclaredGroup> {
    return idempotencyAnswer(reply, await this.declaring.execute({ body, idempotencyKey, actor }));
  }

  /** Who declared together, for an officer in whose area one of them lives, declared, or travels to. */
  @Get(':id')
  @Permission('declarations:read')
  @ApiOkResponse({ type: ShownGroup })
  async show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownGroup> {
    void reply.header('cache-control', 'no-store');
    return this.reading.execute(id, actor);
  }
}
