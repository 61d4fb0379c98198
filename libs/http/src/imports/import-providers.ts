import type { Provider } from '@nestjs/common';
import { ImportAnswers } from './import-answers.js';
import { ImportIntake } from './import-intake.js';
import { ImportReading } from './import-reading.js';
import { ImportRunner } from './import-runner.js';

/** What a module with imports provides beside its kinds, controllers and jobs. */
export const IMPORT_PROVIDERS: readonly Provider[] = [ImportAnswers, ImportIntake, ImportReading, ImportRunner];
