import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CHECKOUT } from '../checkout.js';

const POM = join(CHECKOUT, 'deploy/local/kafka/pom.xml');

/**
 * The folder of Kafka's jars; fetched by Maven when this version is not there yet, and then kept (44 MB).
 * A fetch that is cut off leaves nothing that a later one would take for whole, and of two at once one wins.
 */
export async function kafkaJars(): Promise<string> {
  const folder = join(CHECKOUT, `.cache/kafka-${kafkaVersion()}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
    await promisify(execFile)('mvn', ['-q', '-B', '-f', POM, goal, `-DoutputDirectory=${draft}`]);
    renameUnlessThere(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

function kafkaVersion(): string {
  const version = /<artifactId>kafka_2\.13<\/artifactId>\s*<version>([^<]+)</.exec(readFileSync(POM, 'utf8'))?.[1];
  if (version === undefined) throw new Error(`${POM} names no version of Kafka`);
  return version;
}

function renameUnlessThere(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}
