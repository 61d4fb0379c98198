import { useEffect, useState } from 'react';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { Button } from '../parts/button';
import { DataTable, type Column } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { checkpointTexts } from './checkpoint.texts';
import { conflictTexts } from './conflicts.texts';
import { passageQueue } from './offline/device';
import type { QueuedItem } from './offline/passage-queue';

/** What the platform has refused for good; it stays until somebody has read why. */
export function RefusedOnDevice() {
  const t = useTexts(conflictTexts);
  const decided = useTexts(checkpointTexts);
  const inWords = useTimeInWords();
  const items = useQueuedItems();
  const refused = items?.filter(({ refusal }) => refusal !== undefined);
  const waiting = (items?.length ?? 0) - (refused?.length ?? 0);
  const columns: readonly Column<QueuedItem>[] = [
    { key: 'time', title: t('time'), cell: ({ item }) => inWords(new Date(item.at)) },
    { key: 'decision', title: t('decision'), cell: ({ item }) => decisionOf(item, decided) },
    { key: 'why', title: t('why'), cell: ({ refusal }) => refusal },
    {
      key: 'act',
      title: t('act'),
      cell: ({ key }) => (
        <Button kind="link" onPress={() => void passageQueue.remove(key)}>
          {t('seen')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <h2>{t('onDevice')}</h2>
      {waiting === 0 ? null : <p>{t('waiting', { count: waiting })}</p>}
      <DataTable
        caption={t('refusedCaption')}
        columns={columns}
        rows={refused}
        rowKey={({ key }) => key}
        empty={<EmptyState title={t('nothingOnDevice')} />}
      />
    </>
  );
}

function decisionOf(item: QueuedItem['item'], t: ReturnType<typeof useTexts<typeof checkpointTexts>>): string {
  const decision = item.kind === 'decision' ? item.decision : item.body.decision;
  return decision ? t(decision) : '';
}

/** Undefined until the device has answered. */
function useQueuedItems(): readonly QueuedItem[] | undefined {
  const [items, setItems] = useState<readonly QueuedItem[]>();
  useEffect(() => {
    const read = (): void => void passageQueue.items().then(setItems);
    read();
    return passageQueue.subscribe(read);
  }, []);
  return items;
}
