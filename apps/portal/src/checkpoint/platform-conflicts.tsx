import { useState } from 'react';
import type { components } from '#packages/client';
import { api } from '../api/api';
import { useCursorPages } from '../api/use-cursor-pages';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { Button } from '../parts/button';
import type { Column } from '../parts/data-table';
import { PagedTable } from '../parts/paged-table';
import { Select } from '../parts/select';
import { StatusTag } from '../parts/status-tag';
import { checkpointTexts } from './checkpoint.texts';
import { CloseConflict } from './close-conflict';
import { conflictTexts } from './conflicts.texts';

export type PassageConflict = components['schemas']['PassageConflict'];

const PAGE_ITEMS = 25;
const TONES = { green: 'success', yellow: 'warning', red: 'error' } as const;

/** Conflicts of all devices that the platform has found, newest work first to be looked at. */
export function PlatformConflicts({ mayClose }: { readonly mayClose: boolean }) {
  const t = useTexts(conflictTexts);
  const [status, setStatus] = useState<'open' | 'closed' | ''>('open');
  const [closing, setClosing] = useState<PassageConflict>();
  const list = useCursorPages(['conflicts', status], async (cursor, signal) => {
    const query = { limit: PAGE_ITEMS, ...(status !== '' && { status }), ...(cursor && { cursor }) };
    return (await api.GET('/v1/checkpoint-conflicts', { params: { query }, signal })).data;
  });
  const columns = useConflictColumns(mayClose, setClosing);
  return (
    <>
      <h2>{t('onPlatform')}</h2>
      <div className="filters">
        <Select
          label={t('status')}
          value={status}
          emptyLabel={t('all')}
          options={(['open', 'closed'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={setStatus}
        />
      </div>
      <PagedTable caption={t('caption')} columns={columns} list={list} rowKey={({ id }) => id} none={t('none')} />
      {closing === undefined ? null : <CloseConflict conflict={closing} onClose={() => setClosing(undefined)} />}
    </>
  );
}

function useConflictColumns(
  mayClose: boolean,
  close: (conflict: PassageConflict) => void,
): readonly Column<PassageConflict>[] {
  const t = useTexts(conflictTexts);
  const colour = useTexts(checkpointTexts);
  const inWords = useTimeInWords();
  return [
    { key: 'kind', title: t('kind'), cell: ({ kind }) => t(kind) },
    { key: 'checkpoint', title: t('checkpoint'), cell: checkpointsOf },
    { key: 'time', title: t('time'), cell: ({ passedAt }) => inWords(new Date(passedAt)) },
    {
      key: 'shown',
      title: t('shown'),
      cell: ({ colourShown: shown }) =>
        shown === null ? t('unknown') : <StatusTag tone={TONES[shown]}>{colour(shown)}</StatusTag>,
    },
    {
      key: 'real',
      title: t('real'),
      cell: ({ colour: real }) => <StatusTag tone={TONES[real]}>{colour(real)}</StatusTag>,
    },
    {
      key: 'state',
      title: t('status'),
      cell: (conflict) => {
        if (conflict.closedAt !== null) return inWords(new Date(conflict.closedAt));
        if (!mayClose) return t('open');
        return (
          <Button kind="link" onPress={() => close(conflict)}>
            {t('close')}
          </Button>
        );
      },
    },
  ];
}

const checkpointsOf = ({ checkpointCode, otherCheckpointCode }: PassageConflict): string =>
  [checkpointCode, otherCheckpointCode]
    .filter((code, index, all) => code !== null && all.indexOf(code) === index)
    .join(', ');
