import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { of, type Observable } from 'rxjs';
import { NearMeQuery } from './near-me.query.js';
import { sentNearMe } from './sent-near-me.js';

/** Answers an address that was answered before, while that holds, without reading the question again. */
@Injectable()
export class KeptNearMeInterceptor implements NestInterceptor {
  constructor(private readonly nearMe: NearMeQuery) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const answer = await this.nearMe.answered(request.url);
    return answer === undefined ? next.handle() : of(sentNearMe(request, http.getResponse<FastifyReply>(), answer));
  }
}
