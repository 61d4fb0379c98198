import { auditHeadSealed, cloudEventSchema, consumerSchema } from '#libs/contracts';
import { verifyAudit, type AuditReport, type ChainHead, type Database, type HeadPublisher } from '#libs/database';
import { newEvent, publish, readToEnd, type Broker } from '#libs/messaging';

type KnownHead = Pick<ChainHead, 'sequence' | 'hash'>;

const PUBLISHED_HEADS = `
  SELECT data ->> 'sequence' AS sequence, data ->> 'hash' AS hash FROM messaging.event WHERE type = $1`;

/** Sends each new head of the audit chain to the bus, so that a chain that was cut or rewritten is found out. */
export function headPublisher(service: string, database: Database): HeadPublisher {
  return async ({ sequence, hash }) => {
    const data = { service, sequence: Number(sequence), hash: hash.toString('hex') };
    const fact = { aggregateId: service, aggregateVersion: Number(sequence), data };
    await database.transaction((tx) => publish(tx, [newEvent(auditHeadSealed, fact)]));
  };
}

/**
 * Recomputes the audit chain against every head that was published: those on the bus, which whoever can write this
 * database cannot take back, and those recorded here that are not sent yet.
 */
export async function verifyOwnAudit(service: string, database: Database, broker: Broker): Promise<AuditReport> {
  const knownHeads = [...(await headsOnTheBus(service, broker)), ...(await recordedHeads(database))];
  return verifyAudit(database, { knownHeads });
}

async function recordedHeads(database: Database): Promise<KnownHead[]> {
  const rows = await database.query<{ sequence: string; hash: string }>(PUBLISHED_HEADS, [auditHeadSealed.type]);
  return rows.map(({ sequence, hash }) => ({ sequence: BigInt(sequence), hash: Buffer.from(hash, 'hex') }));
}

/** What is no head of this service, or no event at all, is not for this chain to judge. */
async function headsOnTheBus(service: string, broker: Broker): Promise<KnownHead[]> {
  const heads: KnownHead[] = [];
  await readToEnd(broker, auditHeadSealed.topic, ({ value }) => {
    const event = cloudEventSchema.safeParse(jsonOf(value)).data;
    if (event?.type !== auditHeadSealed.type || event.source !== `/lachan/${service}`) return;
    const { success, data } = consumerSchema(auditHeadSealed).safeParse(event.data);
    if (success) heads.push({ sequence: BigInt(data.sequence), hash: Buffer.from(data.hash, 'hex') });
  });
  return heads;
}

function jsonOf(value: Buffer | null): unknown {
  try {
    return JSON.parse(value?.toString('utf8') ?? '');
  } catch {
    return undefined;
  }
}
