import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/api';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { RadioGroup } from '../parts/choices';
import { EmptyState } from '../parts/empty-state';
import { ErrorSummary, type FormError } from '../parts/error-summary';
import { Loading } from '../parts/loading';
import { ProblemNotice } from '../parts/problem-notice';
import { Select } from '../parts/select';
import { TextField } from '../parts/text-field';
import type { Me } from '../session/session';
import { startShift, type ShiftChoice } from './checkpoint-requests';
import { checkpointTexts } from './checkpoint.texts';
import { refreshDayPack } from './offline/kept-day-pack';
import { openShifts, type Direction } from './open-shift';
import { allowSound } from './signals';

const ROAD_CHARACTERS_MAX = 120;

interface Checkpoint {
  readonly code: string;
  readonly name: string;
}

/** Chooses where the officer stands, and fetches what the device needs for a day without network. */
export function StartShift({ me }: { readonly me: Me }) {
  const t = useTexts(checkpointTexts);
  const checkpoints = useCheckpoints();
  const [chosen, setChosen] = useState('');
  if (checkpoints.isError) return <ProblemNotice error={checkpoints.error} retry={() => void checkpoints.refetch()} />;
  if (checkpoints.data === undefined) return <Loading />;
  if (checkpoints.data.length === 0)
    return (
      <EmptyState title={t('noCheckpoints')}>
        <p>{t('noCheckpointsHelp')}</p>
      </EmptyState>
    );
  const [only] = checkpoints.data.length === 1 ? checkpoints.data : [];
  const checkpoint = only ?? checkpoints.data.find(({ code }) => code === chosen);
  return (
    <div className="text-column">
      <p className="lead">{t('startLead')}</p>
      {only === undefined ? (
        <Select
          id="checkpoint"
          label={t('checkpoint')}
          value={chosen}
          options={checkpoints.data.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={setChosen}
        />
      ) : (
        <p>
          <strong>{only.name}</strong>
        </p>
      )}
      {checkpoint === undefined ? null : <ShiftForm key={checkpoint.code} checkpoint={checkpoint} officer={me.id} />}
    </div>
  );
}

function ShiftForm({ checkpoint, officer }: { readonly checkpoint: Checkpoint; readonly officer: string }) {
  const t = useTexts(checkpointTexts);
  const pack = useQuery({ queryKey: ['day-pack', checkpoint.code], queryFn: () => refreshDayPack(checkpoint.code) });
  const [direction, setDirection] = useState<Direction>();
  const [typedRoad, setRoad] = useState<string>();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const begin = useMutation({
    mutationFn: (choice: ShiftChoice) => startShift(choice, officer),
    onSuccess: (shift) => openShifts.change([shift]),
  });
  if (pack.isError) return <ProblemNotice error={pack.error} retry={() => void pack.refetch()} />;
  if (pack.data === undefined) return <Loading />;
  const { directions, road: usualRoad } = pack.data.checkpoint;
  const road = typedRoad ?? usualRoad ?? '';
  const going = direction ?? (directions.length === 1 ? directions[0] : undefined);
  const missing = [
    ...(going === undefined ? [{ fieldId: 'direction', message: t('directionNeeded') }] : []),
    ...(road.trim() === '' ? [{ fieldId: 'road', message: t('roadNeeded') }] : []),
  ];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    allowSound();
    setErrors(missing);
    if (going === undefined || missing.length > 0) return;
    begin.mutate({ checkpointCode: checkpoint.code, checkpointName: checkpoint.name, direction: going, road });
  };
  const errorOf = (id: string): string | undefined => errors.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      {begin.isError ? <ProblemNotice error={begin.error} /> : null}
      <RadioGroup
        id="direction"
        label={t('direction')}
        error={errorOf('direction')}
        value={going}
        options={directions.map((value) => ({ value, label: t(value) }))}
        onChange={setDirection}
      />
      <TextField
        id="road"
        label={t('road')}
        hint={t('roadHint')}
        error={errorOf('road')}
        value={road}
        onChange={setRoad}
        maxLength={ROAD_CHARACTERS_MAX}
      />
      <Button type="submit" isBusy={begin.isPending}>
        {t('start')}
      </Button>
    </form>
  );
}

/** Those of the officer's areas, or the one that the officer is bound to, in the order of their names. */
function useCheckpoints() {
  return useQuery({
    queryKey: ['checkpoints-to-work-at'],
    queryFn: async ({ signal }): Promise<readonly Checkpoint[]> => {
      const { data } = await api.GET('/v1/checkpoints', { signal });
      return (data?.items ?? []).toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
    },
  });
}
