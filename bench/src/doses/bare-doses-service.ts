import 'reflect-metadata';
import type { Provider, Type } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { runService } from '#libs/runtime';
import { DosesModule } from '../../../apps/vaccination/src/doses/doses.module.js';
import { RecordDoseUseCase } from '../../../apps/vaccination/src/doses/record-dose.use-case.js';
import { vaccination } from '../../../apps/vaccination/src/service.js';
import { writeBare, type Writing } from './bare-writing.js';

type Items = Parameters<typeof writeBare>[1];

/** The product's own way in, with a writer that writes and decides nothing. */
function bareRecording(...parts: readonly unknown[]): object {
  const recording = new (RecordDoseUseCase as Type<object>)(...parts);
  const rules = Reflect.get(recording, 'recording') as object;
  const identification = Reflect.get(rules, 'identification') as object;
  const part = <Name extends keyof Writing>(of: object, name: Name) => Reflect.get(of, name) as Writing[Name];
  const writing: Writing = {
    ...{ people: part(identification, 'people'), indexes: part(identification, 'indexes') },
    ...{ doses: part(rules, 'doses'), seal: part(rules, 'seal'), audit: part(rules, 'audit') },
  };
  const options = Reflect.get(Reflect.get(recording, 'writer') as object, 'options') as object;
  Reflect.set(options, 'write', (tx: Tx, items: Items) => writeBare(tx, items, writing));
  return recording;
}

const provider: Provider = {
  provide: RecordDoseUseCase,
  useFactory: bareRecording,
  inject: Reflect.getMetadata('design:paramtypes', RecordDoseUseCase) as [],
};
const providers = Reflect.getMetadata('providers', DosesModule) as Provider[];
if (!providers.includes(RecordDoseUseCase)) throw new Error('DosesModule does not provide RecordDoseUseCase');
Reflect.defineMetadata(
  'providers',
  providers.map((one) => (one === RecordDoseUseCase ? provider : one)),
  DosesModule,
);

await runService(vaccination);
