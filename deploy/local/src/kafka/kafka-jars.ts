import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CHECKOUT } from '../checkout.js';
import { expectedJars, wrongJars } from './jar-digests.js';

const POM = join(CHECKOUT, 'deploy/local/kafka/pom.xml');

/**
 * The folder of Kafka's jars; fetched by Maven when this version is not there whole, and then kept (44 MB) for every
 * checkout of this user. Each jar is compared with its digest before it is used. A fetch that is cut off leaves nothing
 * that a later one would take for whole, and of two at once one wins.
 * @throws Error when what Maven brought is not what `jars.sha256` says
 */
export async function kafkaJars(): Promise<string> {
  const folder = join(cacheFolder(), `kafka-${kafkaVersion()}`);
  const expected = expectedJars();
  if (wrongJars(folder, expected).length === 0) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
    await promisify(execFile)('mvn', ['-q', '-B', '-f', POM, goal, `-DoutputDirectory=${draft}`]);
    const wrong = wrongJars(draft, expected);
    if (wrong.length > 0) throw new Error(`Not the jars of deploy/local/kafka/jars.sha256: ${wrong.join(', ')}`);
    putInPlace(draft, folder, expected);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

/** Where this user's programs keep what they can fetch again. */
function cacheFolder(): string {
  const { XDG_CACHE_HOME } = process.env;
  return join(XDG_CACHE_HOME ? XDG_CACHE_HOME : join(homedir(), '.cache'), 'lachan');
}

function kafkaVersion(): string {
  const version = /<artifactId>kafka_2\.13<\/artifactId>\s*<version>([^<]+)</.exec(readFileSync(POM, 'utf8'))?.[1];
  if (version === undefined) throw new Error(`${POM} names no version of Kafka`);
  return version;
}

/** Another that was faster has put the same there; what is not whole makes room. */
function putInPlace(draft: string, folder: string, expected: ReadonlyMap<string, string>): void {
  if (wrongJars(folder, expected).length === 0) return;
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (wrongJars(folder, expected).length > 0) throw error;
  }
}
