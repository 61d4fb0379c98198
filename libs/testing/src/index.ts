export { eventually, eventuallyHolds, NeverHappened, type Patience } from './eventually.js';
export { witnessFailures, type Witness } from './witnesses.js';
export { givenFacts, type Outcome, type RulesUnderTest } from './given-facts.js';
export { testDatabase, type TestDatabase, type TestDatabaseOptions } from './database/test-database.js';
export { testBroker, type TestBroker } from './broker/test-broker.js';
export { EventSource } from './broker/event-source.js';
export { testKafkaBrokers, testPostgresUrl } from './environment.js';
export { TestProcess } from './processes/child-process.js';
export { faultRun, type FaultRun } from './processes/fault-run.js';
export {
  runServiceCommand,
  startService,
  type ServiceProcess,
  type StartServiceOptions,
} from './processes/start-service.js';
export { RunningStack } from './processes/running-stack.js';
export { startStack, TestStack, type StartStackOptions } from './processes/start-stack.js';
export { CapturedOutput } from './services/captured-output.js';
export { clientActor } from './services/client-actor.js';
export { ServiceInTest, type ServiceInTestOptions } from './services/service-in-test.js';
export { ViewInTest, type ViewParts } from './services/view-in-test.js';
export { newIdempotencyKey, ServiceClient, type Answer, type Call } from './services/service-client.js';
export { ed25519, serviceKeys, type TestSigningKey } from './services/service-keys.js';
export { SettingsFiles } from './services/settings-files.js';
export { accessibilityFaults } from './browser/accessibility.js';
export { writeCameraVideo } from './browser/camera-video.js';
export { launchChromium } from './browser/chromium.js';
export { oneTimeCode } from './browser/one-time-code.js';
export { watchFailedRequests, watchPage, type PageFaults } from './browser/watched-page.js';
export { xlsxOf } from './files/xlsx-of.js';
export { readPdf, type DrawnCode, type PdfPage } from './documents/read-pdf.js';
export { SCAN_SHAPES } from './scans/scan-shapes.js';
export { SHAPES_DAY, SHAPES_ORIGIN, type ScanShape } from './scans/scan-shape.js';
