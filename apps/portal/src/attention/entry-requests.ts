import type { components } from '#packages/client';
import { api } from '../api/api';
import { ofVersion, once } from '../api/request-headers';

export type CallOutcome = components['schemas']['CallBody']['outcome'];
export type Decision = components['schemas']['DecisionBody']['decision'];

export type EntryAct =
  | { readonly kind: 'take' | 'release' }
  | { readonly kind: 'call'; readonly outcome: CallOutcome }
  | { readonly kind: 'decide'; readonly decision: Decision; readonly note: string }
  | { readonly kind: 'set-hamlet'; readonly hamlet: string };

/** Does one thing with the version of the entry that is on the screen. @throws what the client throws */
export async function actOn(
  { id, version }: { readonly id: string; readonly version: number },
  act: EntryAct,
  idempotencyKey: string,
): Promise<void> {
  const params = { path: { id }, header: { ...once(idempotencyKey), ...ofVersion(version) } };
  switch (act.kind) {
    case 'take':
      return void (await api.POST('/v1/attention-entries/{id}/takings', { params }));
    case 'release':
      return void (await api.POST('/v1/attention-entries/{id}/releases', { params }));
    case 'call':
      return void (await api.POST('/v1/attention-entries/{id}/calls', { params, body: { outcome: act.outcome } }));
    case 'decide': {
      const { decision, note } = act;
      const body = { decision, ...(note.trim() !== '' && { note }) };
      return void (await api.POST('/v1/attention-entries/{id}/decisions', { params, body }));
    }
    case 'set-hamlet':
      return void (await api.POST('/v1/attention-entries/{id}/hamlets', { params, body: { hamlet: act.hamlet } }));
  }
}
