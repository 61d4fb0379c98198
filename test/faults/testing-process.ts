import { readFileSync } from 'node:fs';
import { testing } from '../../apps/testing/src/service.js';
import { topicsToEnsure } from '#libs/messaging';
import {
  clientActor,
  ed25519,
  ServiceClient,
  serviceKeys,
  SettingsFiles,
  startService,
  testBroker,
  testDatabase,
  type ServiceProcess,
  type TestBroker,
  type TestDatabase,
} from '#libs/testing';
import pg from 'pg';

const BUSINESS_TIME = '2021-08-11T00:00:00.000Z';
const LABORATORY = 'BV-THU';
const NAME = 'testing';

/** Who sends files for the one laboratory that there is. */
export const SENDER = {
  ...clientActor('laboratory', ['results:write', 'specimens:read', 'specimens:write'], []),
  facility: LABORATORY,
};

/** The built testing service in a process of its own, which may be killed and started anew on what it has stored. */
export class TestingProcess {
  private service: ServiceProcess | undefined;

  private constructor(
    private readonly broker: TestBroker,
    private readonly ownDatabase: TestDatabase,
    private readonly files: SettingsFiles,
    private readonly signingKey: ReturnType<typeof ed25519>,
    private readonly administrator: pg.Client,
  ) {}

  static async start(): Promise<TestingProcess> {
    const broker = await testBroker('embedded');
    for (const contract of [...(testing.publishes ?? []), ...(testing.consumes ?? [])])
      await broker.broker.ensureTopics(topicsToEnsure(NAME, [contract]));
    const ownDatabase = await testDatabase(NAME);
    const files = await SettingsFiles.create(NAME);
    const signingKey = ed25519('internal-1');
    const certificates = [{ ...ed25519('certificate-1'), createdAt: BUSINESS_TIME }];
    await files.write('KEYS_FILE', { [NAME]: { ...serviceKeys(signingKey), resultCertificate: certificates } });
    const administrator = new pg.Client({ connectionString: ownDatabase.adminUrl });
    await administrator.connect();
    const process = new TestingProcess(broker, ownDatabase, files, signingKey, administrator);
    await process.openLaboratory();
    await process.startAnew();
    return process;
  }

  /** It must have been killed before, if it ran. */
  async startAnew(): Promise<void> {
    const env = { ...this.broker.env, ...this.files.settings, DATABASE_URL: this.ownDatabase.serveUrl };
    this.service = await startService({ service: NAME, env: { ...env, LACHAN_BUSINESS_TIME: BUSINESS_TIME } });
  }

  async kill9(): Promise<void> {
    await this.running.process.kill9();
  }

  get client(): ServiceClient {
    return new ServiceClient(this.running.url, this.signingKey);
  }

  /** As the administrator of the database. */
  async sql<Row extends object>(statement: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.administrator.query<Row & pg.QueryResultRow>(statement, [...values])).rows;
  }

  /** The most memory that the process has held so far, in MiB. */
  peakMemory(): number {
    const status = readFileSync(`/proc/${this.running.process.pid}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
  }

  async discard(): Promise<void> {
    await this.service?.process.kill9();
    await this.administrator.end();
    await this.broker.close();
    await this.ownDatabase.drop();
    await this.files.remove();
  }

  private get running(): ServiceProcess {
    if (!this.service) throw new Error('The service was not started');
    return this.service;
  }

  /** As the register of facilities would have published it, on either side of the view. */
  private async openLaboratory(): Promise<void> {
    await this.sql(
      `INSERT INTO testing.facility (side, code, version, name, kinds, commune_code, valid_from, methods)
       SELECT side, $1, 1, $1, '{laboratory}', '31318', '2019-04-01', '{rt-pcr}' FROM unnest('{a,b}'::text[]) AS side`,
      [LABORATORY],
    );
  }
}
