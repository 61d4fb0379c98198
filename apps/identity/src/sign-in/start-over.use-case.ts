import { Injectable } from '@nestjs/common';
import type { OpenSignIn } from './interactions.js';
import { SignInProgressStore } from './sign-in-progress.store.js';

@Injectable()
export class StartOverUseCase {
  constructor(private readonly progress: SignInProgressStore) {}

  /** Forgets what was shown in a sign-in: another person sits down, or the name was the wrong one. */
  execute({ id }: OpenSignIn): Promise<void> {
    return this.progress.forget(id);
  }
}
