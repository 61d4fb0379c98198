import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** JSON files that a service is told of by its settings, such as `KEYS_FILE`, in a folder of their own. */
export class SettingsFiles {
  private readonly paths: Record<string, string> = {};

  private constructor(private readonly folder: string) {}

  static async create(service: string): Promise<SettingsFiles> {
    return new SettingsFiles(await mkdtemp(join(tmpdir(), `lachan-${service}-`)));
  }

  /** What the service finds in its environment: the path of each file under the setting that names it. */
  get settings(): Readonly<Record<string, string>> {
    return this.paths;
  }

  async write(setting: string, content: object): Promise<void> {
    const path = join(this.folder, `${setting.toLowerCase()}.json`);
    await writeFile(path, JSON.stringify(content));
    this.paths[setting] = path;
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}
