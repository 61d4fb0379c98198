import { localDayOf, type CheckpointColour } from '#libs/vocabulary';
import { isWorthRepeating, newIdempotencyKey, ProblemError } from '#packages/client';
import { businessNow } from '../api/business-time';
import { realNow } from '../api/real-time';
import { euReaderFor } from '../scan/eu-reader';
import { addPapers, decidePassage, recordPassage } from './checkpoint-requests';
import { membersOfGroup, type GroupMember } from './group-members';
import type { DayPack } from './offline/day-pack';
import { passageQueue } from './offline/device';
import { verifyEd25519 } from './offline/ed25519';
import { namesGroup } from './offline/names-group';
import {
  decideOffline,
  type OfflineDecision,
  type OfflineRefusal,
  type OfflineRuling,
} from './offline/offline-decision';
import type { PassageBody, PassageDecision } from './offline/passage-queue';
import type { OpenShift } from './open-shift';
import type { ShownPapers } from './papers/papers';
import { seenOffline, seenOnline, type PasserSeen, type RecordedPassage, type SeenBefore } from './passer-seen';
import { typedDocument } from './typed-document.rules';

/** How long people in a queue wait for the network; then this device decides. */
const ANSWER_WITHIN_MS = 2_500;
/** Codes taken on this device that are remembered: more than pass within the minute and a half that one is good for. */
const TAKEN_MAX = 200;

/** Why this device takes nobody by a code, beside what the day pack says of it. */
type OnlineRefusal = 'personal-code-replayed' | 'day-pack-missing';

/** Somebody is at the checkpoint. */
export interface TakenPasser {
  readonly kind: 'seen';
  readonly seen: PasserSeen;
  readonly decide: (decision: PassageDecision) => Promise<void>;
  /** Decides again by papers that were shown afterwards. Rejects where the platform cannot be asked. */
  readonly again: (papers: ShownPapers) => Promise<Taken>;
}

/** What came of a scan: somebody is at the checkpoint, or the code is of no use, and why. */
export type Taken =
  | TakenPasser
  /** Without network nobody can list the members. */
  | { readonly kind: 'group'; readonly members: readonly GroupMember[] | undefined }
  | { readonly kind: 'refused'; readonly error: ProblemError }
  | { readonly kind: 'unusable'; readonly code: OfflineRefusal | OnlineRefusal };

const codesTaken: string[] = [];

/** Where somebody is scanned, and what was seen of him before. */
export interface AtCheckpoint {
  readonly shift: OpenShift;
  readonly pack: DayPack | undefined;
  readonly papers: ShownPapers | undefined;
}

/**
 * Asks the platform who this is and which colour; where it does not answer in time, decides by the day pack.
 * @param isOneOfGroup whether the code is known to be that of several people, and one of them is passing
 */
export async function takePassage(text: string, at: AtCheckpoint, isOneOfGroup: boolean): Promise<Taken> {
  const { shift, pack, papers } = at;
  const body = { ...passageBodyOf(text, shift), ...(papers && { papers }) };
  const idempotencyKey = newIdempotencyKey();
  if (!navigator.onLine) return takeOffline(text, { shift, pack, body, isOneOfGroup });
  try {
    const passage = await recordPassage(body, idempotencyKey, AbortSignal.timeout(ANSWER_WITHIN_MS));
    return takenOnline(passage, shift, { papers });
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'scan-names-a-group') return takeGroup(text);
    const isSignedOut = error instanceof ProblemError && error.status === 401;
    if (error instanceof ProblemError && !isWorthRepeating(error) && !isSignedOut) return { kind: 'refused', error };
    // A request that was refused for want of a session has left nothing behind.
    const attempt = isSignedOut ? {} : { attempt: { idempotencyKey, body } };
    return takeOffline(text, { shift, pack, body, isOneOfGroup, ...attempt });
  }
}

async function takeGroup(text: string): Promise<Taken> {
  try {
    return { kind: 'group', members: await membersOfGroup(text) };
  } catch (error) {
    if (error instanceof ProblemError) return { kind: 'refused', error };
    return { kind: 'group', members: undefined };
  }
}

interface OfflinePassage {
  readonly shift: OpenShift;
  readonly pack: DayPack | undefined;
  readonly body: PassageBody;
  readonly isOneOfGroup: boolean;
  readonly attempt?: { readonly idempotencyKey: string; readonly body: PassageBody };
}

async function takeOffline(text: string, passage: OfflinePassage): Promise<Taken> {
  const { shift, pack, body, isOneOfGroup, attempt } = passage;
  if (pack === undefined) return { kind: 'unusable', code: 'day-pack-missing' };
  if (!isOneOfGroup && namesGroup(text, localDayOf(businessNow()))) return { kind: 'group', members: undefined };
  const ruling = await decideHere(text, pack, body.papers);
  if (!ruling.ok) return { kind: 'unusable', code: ruling.code };
  if (isTakenHere(ruling.value.onceKey)) return { kind: 'unusable', code: 'personal-code-replayed' };
  return takenHere(text, { shift, pack, body, ...(attempt && { attempt }) }, ruling.value);
}

async function decideHere(text: string, pack: DayPack, papers: ShownPapers | undefined): Promise<OfflineRuling> {
  const trust = { now: businessNow(), realNow: realNow(), publicOrigins: [location.origin], verify: verifyEd25519 };
  return decideOffline(text, { pack, ...trust, euCertificates: await euReaderFor(text) }, papers);
}

function takenHere(
  text: string,
  passage: Omit<OfflinePassage, 'isOneOfGroup' | 'pack'> & { readonly pack: DayPack },
  decided: OfflineDecision,
  superseded?: CheckpointColour,
): Taken {
  const { shift, pack, body, attempt } = passage;
  const { colour } = decided;
  const decide = async (decision: PassageDecision): Promise<void> => {
    const { deviceId, sequence } = await passageQueue.nextNumber();
    const offline = { deviceId, sequence, packVersion: pack.version, colourShown: colour };
    const waiting = { kind: 'passage' as const, body: { ...body, decision, offline }, ...(attempt && { attempt }) };
    await passageQueue.add(sequence, { ...waiting, officerId: shift.officerId, at: body.at ?? '' });
  };
  const again = async (papers: ShownPapers): Promise<Taken> => {
    const ruling = await decideHere(text, pack, papers);
    if (!ruling.ok) return { kind: 'unusable', code: ruling.code };
    return takenHere(text, { ...passage, body: { ...body, papers } }, ruling.value, colour);
  };
  return { kind: 'seen', seen: seenOffline(decided, { papers: body.papers, superseded }), decide, again };
}

function takenOnline(passage: RecordedPassage, shift: OpenShift, before: SeenBefore): Taken {
  const decide = (decision: PassageDecision): Promise<void> => decideOnline(passage.id, decision, shift);
  const again = async (papers: ShownPapers): Promise<Taken> => {
    const reassessed = await addPapers(passage.id, papers, newIdempotencyKey());
    return takenOnline(reassessed, shift, { papers, superseded: reassessed.superseded.colour });
  };
  return { kind: 'seen', seen: seenOnline(passage, before), decide, again };
}

/** Keeps the decision on the device first, so that it outlives the network, the battery and the tab. */
async function decideOnline(passageId: string, decision: PassageDecision, { officerId }: OpenShift): Promise<void> {
  const idempotencyKey = newIdempotencyKey();
  const { sequence } = await passageQueue.nextNumber();
  const waiting = { kind: 'decision' as const, passageId, decision, idempotencyKey };
  const key = await passageQueue.add(sequence, { ...waiting, officerId, at: businessNow().toISOString() });
  try {
    await decidePassage(passageId, decision, idempotencyKey);
    await passageQueue.remove(key);
  } catch {
    // It stays in the queue, whose sending tells a refusal from a failure of the network.
  }
}

function passageBodyOf(text: string, { id, checkpointCode, direction }: OpenShift): PassageBody {
  const identityDocument = typedDocument(text);
  const shown = identityDocument ? { identityDocument } : { scan: text };
  return { checkpointCode, shiftId: id, direction, at: businessNow().toISOString(), ...shown };
}

function isTakenHere(onceKey: string | null): boolean {
  if (onceKey === null) return false;
  if (codesTaken.includes(onceKey)) return true;
  codesTaken.push(onceKey);
  codesTaken.splice(0, Math.max(0, codesTaken.length - TAKEN_MAX));
  return false;
}
