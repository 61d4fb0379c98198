import type { EventBusServer } from '../consumer/event-bus-server.js';
import { forgetStop } from '../consumer/view-stop.store.js';
import { findView, leaveGroupBehind, registerViews } from '../consumer/view.store.js';

/**
 * Lets a stopped view go on with the topics as they are now: from offset 0 of each, whose messages the inbox drops as
 * far as it has had them. Run it once the topics are whole again (`republish` by their producers).
 */
export async function resumeView(server: EventBusServer, viewName: string): Promise<void> {
  const view = server.viewNamed(viewName);
  const { database, broker } = server.options;
  const ask = async (topic: string) => ({ topic, ...(await broker.identityOf(topic)) });
  const identities = await Promise.all(view.topics.map(ask));
  await registerViews(database, [view.name]);
  await database.transaction(async (tx) => {
    await tx.query(RESTART, [
      view.name,
      identities.map(({ topic }) => topic),
      identities.map(({ clusterId }) => clusterId),
      identities.map(({ topicId }) => topicId),
    ]);
    const { generation } = await findView(tx, view.name);
    await leaveGroupBehind(tx, view.name, generation);
    await forgetStop(tx, view.name);
  });
}

const RESTART = `
  update messaging.view_offset stands
  set next_offset = 0, cluster_id = now.cluster_id, topic_id = now.topic_id, revision = revision + 1
  from unnest($2::text[], $3::text[], $4::text[]) as now(topic, cluster_id, topic_id), messaging.view view
  where stands.view = $1 and stands.topic = now.topic and view.name = stands.view and view.live_side = stands.side`;
