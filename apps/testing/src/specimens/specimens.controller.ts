import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, type Actor } from '#libs/http';
import { CollectSpecimenUseCase } from './collect-specimen.use-case.js';
import { CollectedSpecimenAnswer, CollectSpecimenBody } from './specimen.dto.js';

@ApiTags('specimens')
@ApiExtraModels(CollectSpecimenBody)
@Controller('v1/specimens')
export class SpecimensController {
  constructor(private readonly collecting: CollectSpecimenUseCase) {}

  /** Takes in a specimen that was collected from a person, with the order that it belongs to. */
  @Post()
  @Permission('specimens:write')
  @ApiCreatedResponse({ type: CollectedSpecimenAnswer })
  async collect(
    @Body() body: CollectSpecimenBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CollectedSpecimenAnswer> {
    return idempotencyAnswer(reply, await this.collecting.execute({ body, idempotencyKey, actor }));
  }
}
