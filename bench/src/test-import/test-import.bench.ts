import type pg from 'pg';
import { measureImport, takeFile } from '../imports/import-bench.js';
import { heading } from '../report.js';
import { BenchStack } from '../stack/bench-stack.js';
import { resultFile, specimenFile } from './import-files.js';

const SERVICE = 'testing';
const LABORATORY = 'BENCH-LAB';
const WARM_ROWS = 1_000;
/** `BENCH_IMPORT_ROWS=100000` for the size that the tests of faults speak of. */
const ROWS = Number(process.env['BENCH_IMPORT_ROWS'] ?? 20_000);
const MEMBERS = 10;
const STORED = {
  tables: [
    'testing.person',
    'testing.test_order',
    'testing.specimen',
    'testing.custody_step',
    'testing.pool',
    'testing.pool_member',
    'testing.pool_result',
    'testing.result',
    'testing.person_day',
    'messaging.event',
    'audit.entry',
  ],
  seals: 1,
  /** Of an order: name and birth, name and date, name and phone, phone, slip; and the person's document. */
  blindIndexes: 6,
};

/** Files of the national export against COPY, with sealing in both: of the file's rows, and of all that is stored. */
export async function benchTestImport(): Promise<void> {
  const stack = await BenchStack.open();
  try {
    heading('Import of tests');
    const client = await stack.connectTo(SERVICE);
    await openLaboratory(client);
    await stack.start(SERVICE);
    const testing = {
      ...{ stack, service: SERVICE, client, facility: LABORATORY, stored: STORED },
      emptied: ['testing.person', 'testing.pool'],
    };
    for (const file of [specimenFile('W', WARM_ROWS), resultFile('V', WARM_ROWS)]) await takeFile(testing, file);
    await measureImport(testing, 'specimens', specimenFile('S', ROWS));
    await measureImport(testing, 'results', resultFile('R', ROWS));
    const pools = resultFile('P', Math.ceil(ROWS / MEMBERS), MEMBERS);
    await measureImport(testing, `results of pools of ${MEMBERS}`, pools);
    await client.end();
  } finally {
    await stack.close();
  }
}

/** As the register of facilities would have published it, on either side of the view. */
async function openLaboratory(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO facility_register.facility (side, code, version, name, kinds, commune_code, valid_from, methods)
     SELECT side, $1, 1, 'Bench', '{laboratory}', '31318', '2019-04-01', '{rt-pcr}' FROM unnest('{a,b}'::text[]) AS side`,
    [LABORATORY],
  );
}
