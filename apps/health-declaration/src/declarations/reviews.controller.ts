import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  CurrentActor,
  etagOf,
  idempotencyAnswer,
  IdempotencyKey,
  IfMatchVersion,
  Permission,
  uuidParam,
  type Actor,
} from '#libs/http';
import { ReviewDeclarationBody, ReviewedDeclaration } from './review-declaration.dto.js';
import { ReviewDeclarationUseCase } from './review-declaration.use-case.js';

@ApiTags('declarations')
@Controller('v1/declarations/:id/reviews')
export class ReviewsController {
  constructor(private readonly reviewing: ReviewDeclarationUseCase) {}

  /** Records what an officer decided. */
  @Post()
  @Permission('declarations:review')
  @ApiCreatedResponse({ type: ReviewedDeclaration })
  async review(
    @Param('id', uuidParam) id: string,
    @Body() body: ReviewDeclarationBody,
    @IfMatchVersion() version: number,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReviewedDeclaration> {
    const answer = await this.reviewing.execute({ id, body, version, idempotencyKey, actor });
    const { declarationId, decision, reviewedAt, ...review } = idempotencyAnswer(reply, answer);
    void reply.header('etag', etagOf(review.version));
    return {
      id: review.id,
      declarationId,
      decision,
      reviewedAt: reviewedAt.toISOString(),
      version: review.version,
    };
  }
}
