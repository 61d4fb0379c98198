import { spawnSync } from 'node:child_process';

const JAVA_MAJOR_MIN = 17;

/** @returns what is missing for a Kafka of our own, in words; undefined when nothing is. */
export function missingJavaTools(): string | undefined {
  const version = javaMajor();
  if (version === undefined) return 'Java is not installed';
  if (version < JAVA_MAJOR_MIN) return `Java ${version} is older than ${JAVA_MAJOR_MIN}`;
  if (spawnSync('mvn', ['--version']).status !== 0) return 'Maven is not installed';
  return undefined;
}

/** `java -version` prints `openjdk version "17.0.15"` to its error output. */
function javaMajor(): number | undefined {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const major = /version "(\d+)/.exec(stderr ?? '')?.[1];
  return status === 0 && major !== undefined ? Number(major) : undefined;
}
