import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { fairShare, type GroupMember, type TopicPartition } from './fair-share.js';
import { inTransaction } from './log-database.js';

/** A member that has not renewed for so long loses its partitions to the others. */
export const LEASE_MS = 10_000;

export interface Claim extends TopicPartition {
  /** Fences late readers: each time the partition changes hands it is another one. */
  readonly token: string;
  /** Where the group goes on, if it has stored a position. */
  readonly stored: bigint | undefined;
  readonly first: bigint;
  readonly next: bigint;
}

export interface Membership {
  /** All that this member may read now. */
  readonly held: readonly Claim[];
  /** Tokens of what falls to others now: to be given back as soon as no batch of it is under way. */
  readonly toRelease: readonly string[];
}

/**
 * One member of a group. A partition has at most one claim; it is taken only when nobody holds it, and given back by
 * its holder between two batches, so that two members never read the same partition unless a lease has run out.
 */
export class GroupMembership {
  private readonly id = randomUUID();
  /** The group as it was when this member held all of its share and nothing else. */
  private settled: string | undefined;

  constructor(
    private readonly pool: pg.Pool,
    private readonly group: string,
    private readonly topics: readonly string[],
  ) {}

  /**
   * Renews the lease, in one statement, where the group is as the last `renew` left it and nothing was left to do then.
   * False when it is not: then `renew` must be called.
   */
  async renewUnchanged(): Promise<boolean> {
    if (this.settled === undefined) return false;
    const { rows } = await this.pool.query<{ picture: string | null }>(
      'SELECT embedded_log.renew_lease($1, $2, $3) AS picture',
      [this.group, this.id, LEASE_MS],
    );
    return rows[0]?.picture === this.settled;
  }

  /** Renews the lease, buries the dead, gives back the claims of `release` and takes what is free of its share. */
  async renew(release: readonly string[]): Promise<Membership> {
    this.settled = undefined;
    const { settled, ...membership } = await inTransaction(this.pool, async (client) => {
      // A lease or a claim that a crash takes back is taken again: not worth a flush.
      await client.query('SET LOCAL synchronous_commit = off');
      await this.lockGroup(client);
      await client.query('DELETE FROM embedded_log.members WHERE group_name = $1 AND lease_until < clock_timestamp()', [
        this.group,
      ]);
      await client.query(
        `INSERT INTO embedded_log.members (id, group_name, topics, lease_until)
         VALUES ($1, $2, $3, clock_timestamp() + $4 * interval '1 millisecond')
         ON CONFLICT (id) DO UPDATE SET lease_until = excluded.lease_until`,
        [this.id, this.group, this.topics, LEASE_MS],
      );
      await client.query('DELETE FROM embedded_log.claims WHERE member_id = $1 AND token = ANY ($2::bigint[])', [
        this.id,
        release,
      ]);
      const share = await this.share(client);
      await this.takeFree(client, share);
      const held = await this.held(client);
      const toRelease = held.filter((claim) => !contains(share, claim)).map(({ token }) => token);
      const isSettled = toRelease.length === 0 && held.length === share.length;
      return { held, toRelease, settled: isSettled ? await this.picture(client) : undefined };
    });
    this.settled = settled;
    return membership;
  }

  /** False when the claim has gone to another member: what was just read must not count. */
  async storePosition(claim: Claim, next: bigint): Promise<boolean> {
    const { rows } = await this.pool.query<{ stored: boolean }>(
      'SELECT embedded_log.store_position($1, $2, $3, $4, $5) AS stored',
      [this.group, claim.topicId, claim.partition, claim.token, next],
    );
    return rows[0]?.stored === true;
  }

  async leave(): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      await this.lockGroup(client);
      await client.query('DELETE FROM embedded_log.members WHERE id = $1', [this.id]);
    });
  }

  private async lockGroup(client: pg.PoolClient): Promise<void> {
    await client.query('INSERT INTO embedded_log.groups (name) VALUES ($1) ON CONFLICT DO NOTHING', [this.group]);
    await client.query('SELECT 1 FROM embedded_log.groups WHERE name = $1 FOR UPDATE', [this.group]);
  }

  private async picture(client: pg.PoolClient): Promise<string | undefined> {
    const { rows } = await client.query<{ picture: string }>('SELECT embedded_log.group_picture($1, $2) AS picture', [
      this.group,
      this.id,
    ]);
    return rows[0]?.picture;
  }

  private async share(client: pg.PoolClient): Promise<TopicPartition[]> {
    const members = await client.query<GroupMember>(
      'SELECT id, topics FROM embedded_log.members WHERE group_name = $1',
      [this.group],
    );
    const partitions = await client.query<TopicPartition>(
      `SELECT t.name AS topic, p.topic_id AS "topicId", p.partition
       FROM embedded_log.topics AS t JOIN embedded_log.partitions AS p ON p.topic_id = t.id WHERE t.name = ANY ($1)`,
      [members.rows.flatMap(({ topics }) => topics)],
    );
    return fairShare(this.id, members.rows, partitions.rows);
  }

  private async takeFree(client: pg.PoolClient, share: readonly TopicPartition[]): Promise<void> {
    await client.query(
      `INSERT INTO embedded_log.claims (group_name, topic_id, partition, member_id)
       SELECT $1, wanted.topic_id, wanted.partition, $2 FROM unnest($3::uuid[], $4::integer[]) AS wanted (topic_id, partition)
       ON CONFLICT DO NOTHING`,
      [this.group, this.id, share.map(({ topicId }) => topicId), share.map(({ partition }) => partition)],
    );
  }

  private async held(client: pg.PoolClient): Promise<Claim[]> {
    const { rows } = await client.query<
      TopicPartition & { token: string; stored: string | null; first: string; next: string }
    >(
      `SELECT t.name AS topic, c.topic_id AS "topicId", c.partition, c.token, s.next_offset AS stored,
              p.first_offset AS first, p.next_offset AS next
       FROM embedded_log.claims AS c
       JOIN embedded_log.topics AS t ON t.id = c.topic_id
       JOIN embedded_log.partitions AS p ON p.topic_id = c.topic_id AND p.partition = c.partition
       LEFT JOIN embedded_log.positions AS s
         ON s.group_name = c.group_name AND s.topic_id = c.topic_id AND s.partition = c.partition
       WHERE c.member_id = $1`,
      [this.id],
    );
    return rows.map((row) => ({
      ...row,
      stored: row.stored === null ? undefined : BigInt(row.stored),
      first: BigInt(row.first),
      next: BigInt(row.next),
    }));
  }
}

function contains(share: readonly TopicPartition[], { topicId, partition }: TopicPartition): boolean {
  return share.some((one) => one.topicId === topicId && one.partition === partition);
}
