import 'reflect-metadata';
import type { Provider, Type } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import { runService } from '#libs/runtime';
import { EnterResultUseCase } from '../../../apps/testing/src/results/enter-result.use-case.js';
import { ResultsModule } from '../../../apps/testing/src/results/results.module.js';
import { testing } from '../../../apps/testing/src/service.js';
import { UncommittedTesting } from './uncommitted-testing.js';

type Making = (database: Database, others: readonly unknown[]) => object;
type Write = (tx: Tx, items: readonly unknown[]) => Promise<readonly unknown[]>;

const make = (database: Database, others: readonly unknown[]): object =>
  new (EnterResultUseCase as Type<object>)(database, ...others);

/** The testing service with another way of writing results; all else is the product's own. */
const VARIANTS: Readonly<Record<string, Making>> = {
  'commit-nothing': (database, others) => {
    const options = { url: 'postgres://127.0.0.1:1/none', service: 'bench', clock: database.clock };
    return make(new UncommittedTesting(options), others);
  },
  /** The same statements and rows, in one transaction for each request. */
  'transaction-each': (database, others) => {
    const making = make(database, others);
    const { write } = Reflect.get(Reflect.get(making, 'writer') as object, 'options') as { write: Write };
    const submit = async (item: unknown): Promise<unknown> =>
      (await database.transaction((tx) => write(tx, [item])))[0];
    Reflect.set(making, 'writer', { submit, drain: () => Promise.resolve() });
    return making;
  },
};

const variant = VARIANTS[process.env['BENCH_VARIANT'] ?? ''];
if (!variant) throw new Error(`BENCH_VARIANT is one of ${Object.keys(VARIANTS).join(', ')}`);

const provider: Provider = {
  provide: EnterResultUseCase,
  useFactory: (database: Database, ...others: unknown[]) => variant(database, others),
  inject: Reflect.getMetadata('design:paramtypes', EnterResultUseCase) as [],
};
const providers = Reflect.getMetadata('providers', ResultsModule) as Provider[];
if (!providers.includes(EnterResultUseCase)) throw new Error('ResultsModule does not provide EnterResultUseCase');
Reflect.defineMetadata(
  'providers',
  providers.map((one) => (one === EnterResultUseCase ? provider : one)),
  ResultsModule,
);

await runService(testing);
