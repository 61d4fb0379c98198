import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ESSENTIAL_GOODS, type EssentialGood } from '#libs/vocabulary';
import { goodTexts } from '../essentials-map/supply.texts';
import { useTexts } from '../language/language';
import type { Seen } from '../maps/map-answers';
import { Button } from '../parts/button';
import { CheckboxGroup } from '../parts/choices';
import { Notification } from '../parts/notification';
import { ProblemNotice } from '../parts/problem-notice';
import { REGISTER, statePoint } from './registered-point';
import { supplyPointsTexts } from './supply-points.texts';
import './supply-points.css';

/** What the officer knows of a point: whether it is open, and what is in stock. */
export function StatePoint({ id }: { readonly id: string }) {
  const t = useTexts(supplyPointsTexts);
  const queries = useQueryClient();
  const stating = useMutation({
    mutationFn: (seen: Seen) => statePoint(id, seen),
    onSuccess: () => queries.invalidateQueries({ queryKey: [REGISTER] }),
  });
  const state = (seen: Seen): void => stating.mutate(seen);
  const isBusy = stating.isPending;
  return (
    <section aria-labelledby="state-point">
      <h2 id="state-point">{t('state')}</h2>
      <p>{t('stateHelp')}</p>
      {stating.isError ? <ProblemNotice error={stating.error} /> : null}
      {stating.isSuccess ? (
        <Notification tone="success">
          <p>{t('stated')}</p>
        </Notification>
      ) : null}
      <div className="actions">
        {(['open', 'closed'] as const).map((kind) => (
          <Button key={kind} kind="secondary" isBusy={isBusy} onPress={() => state({ kind })}>
            {t(kind)}
          </Button>
        ))}
      </div>
      <StateGoods isBusy={isBusy} onState={state} />
    </section>
  );
}

interface StateGoodsProps {
  readonly isBusy: boolean;
  readonly onState: (seen: Seen) => void;
}

function StateGoods({ isBusy, onState }: StateGoodsProps) {
  const t = useTexts(supplyPointsTexts);
  const goodName = useTexts(goodTexts);
  const [goods, setGoods] = useState<readonly EssentialGood[]>([]);
  const [isMissing, setMissing] = useState(false);
  const state = (kind: 'has' | 'out-of'): void => {
    setMissing(goods.length === 0);
    if (goods.length === 0) return;
    onState({ kind, goods });
    setGoods([]);
  };
  return (
    <details className="map-options goods-choice">
      <summary>{t('goodsToSay')}</summary>
      <CheckboxGroup
        label={t('goodsToSay')}
        error={isMissing ? t('goodsNeeded') : undefined}
        values={goods}
        options={ESSENTIAL_GOODS.map((value) => ({ value, label: goodName(value) }))}
        onChange={setGoods}
      />
      <div className="actions">
        <Button kind="secondary" isBusy={isBusy} onPress={() => state('has')}>
          {t('has')}
        </Button>
        <Button kind="secondary" isBusy={isBusy} onPress={() => state('out-of')}>
          {t('outOf')}
        </Button>
      </div>
    </details>
  );
}
