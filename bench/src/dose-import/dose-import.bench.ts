import { openPoints } from '../doses/open-points.js';
import { BENCH_POINT } from '../doses/synthetic-doses.js';
import { measureImport, takeFile } from '../imports/import-bench.js';
import { heading } from '../report.js';
import { BenchStack } from '../stack/bench-stack.js';
import { doseFile } from './dose-file.js';

const SERVICE = 'vaccination';
const WARM_ROWS = 1_000;
/** `BENCH_IMPORT_ROWS=100000` for the size that the tests of faults speak of. */
const ROWS = Number(process.env['BENCH_IMPORT_ROWS'] ?? 20_000);
const STORED = {
  tables: [
    'vaccination.person',
    'vaccination.person_document',
    'vaccination.dose',
    'vaccination.dose_change',
    'messaging.event',
    'audit.entry',
  ],
  /** The person, and the dose with the person as stated. */
  seals: 2,
  /** Name and birth, name and date, name and hamlet, phone, document. */
  blindIndexes: 5,
};

/** A paper list of doses against COPY, with sealing in both: of the list's rows, and of all that is stored. */
export async function benchDoseImport(): Promise<void> {
  const stack = await BenchStack.open();
  try {
    heading('Import of doses');
    const client = await stack.connectTo(SERVICE);
    await openPoints(client, [BENCH_POINT]);
    await stack.start(SERVICE);
    const vaccination = {
      ...{ stack, service: SERVICE, client, facility: BENCH_POINT, stored: STORED },
      emptied: ['vaccination.person', 'vaccination.dose'],
    };
    await takeFile(vaccination, doseFile(WARM_ROWS));
    await measureImport(vaccination, 'doses', doseFile(ROWS, WARM_ROWS));
    await client.end();
  } finally {
    await stack.close();
  }
}
