import 'reflect-metadata';
import { Module, type Provider } from '@nestjs/common';
import { runService } from '#libs/runtime';
import { SubmitDeclarationUseCase } from '../../../apps/health-declaration/src/declarations/submit-declaration.use-case.js';
import type { Submission } from '../../../apps/health-declaration/src/declarations/write-submissions.use-case.js';
import { HealthDeclarationModule } from '../../../apps/health-declaration/src/health-declaration.module.js';
import { healthDeclaration } from '../../../apps/health-declaration/src/service.js';
import { UncommittedDatabase } from './uncommitted-database.js';

type Parts = ConstructorParameters<typeof SubmitDeclarationUseCase>;
type Submitting = (...parts: Parts) => SubmitDeclarationUseCase;

/** The health-declaration service with another way of writing a declaration; all else is the product's own. */
const VARIANTS: Readonly<Record<string, Submitting>> = {
  'commit-nothing': (database, ...parts) => {
    const options = { url: 'postgres://127.0.0.1:1/none', service: 'bench', clock: database.clock };
    return new SubmitDeclarationUseCase(new UncommittedDatabase(options, database), ...parts);
  },
  /** The same statements and rows, in one TypeORM transaction for each request. */
  'transaction-each': (database, writing, ...parts) => {
    const submitting = new SubmitDeclarationUseCase(database, writing, ...parts);
    const submit = async (item: Submission): Promise<unknown> =>
      (await database.transaction((tx) => writing.execute(tx, [item])))[0];
    Reflect.set(submitting, 'writer', { submit, drain: () => Promise.resolve() });
    return submitting;
  },
};

const variant = VARIANTS[process.env['BENCH_VARIANT'] ?? ''];
if (!variant) throw new Error(`BENCH_VARIANT is one of ${Object.keys(VARIANTS).join(', ')}`);

const submittingProvider: Provider = {
  provide: SubmitDeclarationUseCase,
  useFactory: variant,
  inject: Reflect.getMetadata('design:paramtypes', SubmitDeclarationUseCase) as [],
};

@Module({
  controllers: Reflect.getMetadata('controllers', HealthDeclarationModule) as [],
  providers: (Reflect.getMetadata('providers', HealthDeclarationModule) as Provider[]).map((provider) =>
    provider === SubmitDeclarationUseCase ? submittingProvider : provider,
  ),
})
class VariantModule {}

await runService({ ...healthDeclaration, module: VariantModule });
