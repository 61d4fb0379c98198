import 'reflect-metadata';
import type { Provider, Type } from '@nestjs/common';
import { runService } from '#libs/runtime';
import type { Database, Tx } from '#libs/database';
import { CheckInUseCase } from '../../../apps/health-declaration/src/check-ins/check-in.use-case.js';
import { CheckInsModule } from '../../../apps/health-declaration/src/check-ins/check-ins.module.js';
import { DeclarationsModule } from '../../../apps/health-declaration/src/declarations/declarations.module.js';
import { SubmitDeclarationUseCase } from '../../../apps/health-declaration/src/declarations/submit-declaration.use-case.js';
import { healthDeclaration } from '../../../apps/health-declaration/src/service.js';
import { UncommittedDatabase } from './uncommitted-database.js';

/** What both hot paths are made of: the database, what writes a batch, and whatever else the use case asks for. */
interface Writing {
  execute(tx: Tx, items: readonly unknown[]): Promise<readonly unknown[]>;
}
type Making = (UseCase: Type, database: Database, writing: Writing, others: readonly unknown[]) => object;

/** The health-declaration service with another way of writing; all else is the product's own. */
const VARIANTS: Readonly<Record<string, Making>> = {
  'commit-nothing': (UseCase, database, writing, others) => {
    const options = { url: 'postgres://127.0.0.1:1/none', service: 'bench', clock: database.clock };
    return new UseCase(new UncommittedDatabase(options, database), writing, ...others) as object;
  },
  /** The same statements and rows, in one TypeORM transaction for each request. */
  'transaction-each': (UseCase, database, writing, others) => {
    const making = new UseCase(database, writing, ...others) as object;
    const submit = async (item: unknown): Promise<unknown> =>
      (await database.transaction((tx) => writing.execute(tx, [item])))[0];
    Reflect.set(making, 'writer', { submit, drain: () => Promise.resolve() });
    return making;
  },
};

const variant = VARIANTS[process.env['BENCH_VARIANT'] ?? ''];
if (!variant) throw new Error(`BENCH_VARIANT is one of ${Object.keys(VARIANTS).join(', ')}`);

/** Puts the variant in the place of the use case, in the module that provides it. */
function vary(module: Type, UseCase: Type, making: Making): void {
  const provider: Provider = {
    provide: UseCase,
    useFactory: (database: Database, writing: Writing, ...others: unknown[]) =>
      making(UseCase, database, writing, others),
    inject: Reflect.getMetadata('design:paramtypes', UseCase) as [],
  };
  const providers = Reflect.getMetadata('providers', module) as Provider[];
  if (!providers.includes(UseCase)) throw new Error(`${module.name} does not provide ${UseCase.name}`);
  const varied = providers.map((one) => (one === UseCase ? provider : one));
  Reflect.defineMetadata('providers', varied, module);
}

vary(DeclarationsModule, SubmitDeclarationUseCase, variant);
vary(CheckInsModule, CheckInUseCase, variant);

await runService(healthDeclaration);
