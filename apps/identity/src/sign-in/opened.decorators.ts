import { createParamDecorator, Injectable, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Interactions, type OpenForm, type OpenSignIn } from './interactions.js';

interface Exchange {
  readonly id: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

@Injectable()
class OpenSignInPipe implements PipeTransform<Exchange, Promise<OpenSignIn>> {
  constructor(private readonly interactions: Interactions) {}

  transform({ id, request, reply }: Exchange): Promise<OpenSignIn> {
    return this.interactions.open(id, request, reply);
  }
}

@Injectable()
class OpenFormPipe implements PipeTransform<Exchange, Promise<OpenForm>> {
  constructor(private readonly interactions: Interactions) {}

  transform({ id, request, reply }: Exchange): Promise<OpenForm> {
    return this.interactions.openForm(id, request.body, request, reply);
  }
}

const exchangeOf = createParamDecorator((_: unknown, context: ExecutionContext): Exchange => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest<{ Params: { readonly id: string } }>>();
  return { id: request.params.id, request, reply: http.getResponse<FastifyReply>() };
});

/** The sign-in that the path names, in the browser that began it. The handler is not called for any other. */
export const OpenedSignIn = (): ParameterDecorator => exchangeOf(OpenSignInPipe);

/** The form that a page of the path's sign-in sent. The handler is not called for one that was forged. */
export const OpenedForm = (): ParameterDecorator => exchangeOf(OpenFormPipe);
