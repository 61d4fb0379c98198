import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { ErrorWasReplaced } from './fault-of-event.js';
import type { Subscription } from './view.js';

/** Turns what Nest has made of a subscription's method into one that resolves, or rejects with its own error. */
export function subscriptionOf(handler: MessageHandler): Subscription {
  return async (event, context) => {
    try {
      const answer: unknown = await handler(event, context);
      if (isObservable(answer)) await lastValueFrom(answer, { defaultValue: undefined });
    } catch (error) {
      throw isReplaced(error) ? new ErrorWasReplaced() : error;
    }
  };
}

/** What `BaseRpcExceptionFilter` makes of any error. */
function isReplaced(error: unknown): boolean {
  return typeof error === 'object' && error !== null && !(error instanceof Error) && 'status' in error;
}
