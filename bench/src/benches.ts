import { benchCatchUp } from './catch-up/catch-up.bench.js';
import { benchCertificates } from './certificates/certificates.bench.js';
import { benchCheckIns } from './check-ins/check-ins.bench.js';
import { benchCheckpoint } from './checkpoint/checkpoint.bench.js';
import { benchDeclarations } from './declarations/declarations.bench.js';
import { benchDoseImport } from './dose-import/dose-import.bench.js';
import { benchDoseCertificates } from './dose-certificates/dose-certificates.bench.js';
import { benchDoses } from './doses/doses.bench.js';
import { benchManyDoses } from './doses/many-doses.bench.js';
import { benchFootprint } from './footprint/footprint.bench.js';
import { benchLookUp } from './look-up/look-up.bench.js';
import { benchNearMe } from './maps/near-me.bench.js';
import { benchTiles } from './maps/tiles.bench.js';
import { benchPortal } from './portal/portal.bench.js';
import { benchReports } from './reports/reports.bench.js';
import { benchResults } from './results/results.bench.js';
import { benchScans } from './scans/scans.bench.js';
import { benchTestImport } from './test-import/test-import.bench.js';
import { benchVisible } from './visible/visible.bench.js';

export interface Bench {
  readonly name: string;
  readonly what: string;
  /** Roughly, on two cores. */
  readonly minutes: number;
  run(): Promise<void>;
}

export const BENCHES: readonly Bench[] = [
  {
    name: 'declarations',
    what: 'durable declarations against the same code without a commit, and with a transaction each',
    minutes: 4,
    run: benchDeclarations,
  },
  {
    name: 'check-ins',
    what: 'durable check-ins against the same code without a commit, with a transaction each, and declarations',
    minutes: 4,
    run: benchCheckIns,
  },
  {
    name: 'results',
    what: 'durable releases of results against the same code without a commit, and with a transaction each',
    minutes: 4,
    run: benchResults,
  },
  {
    name: 'test-import',
    what: 'files of specimens and results against COPY of the same rows, sealing included',
    minutes: 4,
    run: benchTestImport,
  },
  {
    name: 'look-up',
    what: 'looking a result up with five million specimens against fifty thousand',
    minutes: 15,
    run: benchLookUp,
  },
  {
    name: 'certificates',
    what: 'certificates of results signed and drawn, beside the bare signature and the bare PDF library',
    minutes: 1,
    run: benchCertificates,
  },
  {
    name: 'doses',
    what: 'doses with all rules against the same rows written in the same batches by no rule',
    minutes: 3,
    run: benchDoses,
  },
  {
    name: 'dose-import',
    what: 'a paper list of doses against COPY of the same rows, sealing included',
    minutes: 2,
    run: benchDoseImport,
  },
  {
    name: 'many-doses',
    what: 'matching a person and a day of completeness, with a million people and ten million doses against ten thousand',
    minutes: 40,
    run: benchManyDoses,
  },
  {
    name: 'dose-certificates',
    what: 'certificates of doses signed and read back, beside the bare signature',
    minutes: 1,
    run: benchDoseCertificates,
  },
  {
    name: 'visible',
    what: 'from the answer 201 until the report has it, at a steady rate',
    minutes: 2,
    run: benchVisible,
  },
  {
    name: 'catch-up',
    what: 'a view that catches up or is rebuilt, against a bare consumer',
    minutes: 3,
    run: benchCatchUp,
  },
  {
    name: 'reports',
    what: 'questions over a million declarations against ten thousand',
    minutes: 6,
    run: benchReports,
  },
  { name: 'scans', what: 'reading scanned codes beside JSON.parse, and POST /v1/scans', minutes: 1, run: benchScans },
  {
    name: 'checkpoint',
    what: 'decisions at a checkpoint with a million people known against ten thousand, and passages a second',
    minutes: 5,
    run: benchCheckpoint,
  },
  {
    name: 'near-me',
    what: 'points of essential goods near a position, over fifty thousand, beside a bare route with the same bytes',
    minutes: 3,
    run: benchNearMe,
  },
  {
    name: 'tiles',
    what: 'vector tiles built beside the bare libraries, and answered beside a bare route with the same bytes',
    minutes: 3,
    run: benchTiles,
  },
  {
    name: 'portal',
    what: 'what the portal weighs, and its first contentful paint on a slow phone and network',
    minutes: 3,
    run: benchPortal,
  },
  { name: 'footprint', what: 'start-up and memory of the stack of npm start', minutes: 2, run: benchFootprint },
];
