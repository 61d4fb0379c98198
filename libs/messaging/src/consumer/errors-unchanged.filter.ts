import { Catch, type RpcExceptionFilter } from '@nestjs/common';
import { throwError, type Observable } from 'rxjs';

/**
 * Hands the error of a subscription on as it is. Nest's own filter would log it with its text, and put an object in its
 * place that no longer tells a conflict of the database from a fault of the message.
 */
@Catch()
export class ErrorsUnchanged implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}
