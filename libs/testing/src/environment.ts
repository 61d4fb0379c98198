/** What the run has started for the specs (see tools/test-run), or what the caller has put there. */
export function testPostgresUrl(): string {
  return needed('DATABASE_URL', 'a PostgreSQL server');
}

/** Comma-separated `host:port`. */
export function testKafkaBrokers(): string {
  return needed('KAFKA_BROKERS', 'an Apache Kafka broker (the run starts one where Java 17 and Maven are found)');
}

function needed(variable: string, what: string): string {
  const value = process.env[variable];
  if (value === undefined || value === '') throw new Error(`This spec needs ${what}, and ${variable} is not set.`);
  return value;
}
