import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOwnCommunes } from '../areas/own-areas';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Checkbox } from '../parts/choices';
import { ComboBox } from '../parts/combo-box';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { EndHamlet } from './end-hamlet';
import { HamletForm } from './hamlet-form';
import { HamletHistory } from './hamlet-history';
import { HAMLETS, hamletsOfQuery, type Hamlet } from './hamlet-requests';
import { hamletsTexts } from './hamlets.texts';
import { useHamletColumns, type HamletAct } from './use-hamlet-columns';

type Open = { readonly what: 'new' } | { readonly what: HamletAct; readonly hamlet: Hamlet };

/** The hamlets of the communes that an officer looks after. */
export default function HamletsPage() {
  const t = useTexts(hamletsTexts);
  const options = useOwnCommunes();
  const [chosen, setChosen] = useState<string>();
  const commune = chosen ?? (options.length === 1 ? options[0]?.value : undefined);
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      <div className="filters">
        <ComboBox label={t('commune')} value={commune} options={options} onChange={setChosen} />
      </div>
      {commune === undefined ? <EmptyState title={t('chooseCommune')} /> : <HamletsOf commune={commune} />}
    </>
  );
}

function HamletsOf({ commune }: { readonly commune: string }) {
  const t = useTexts(hamletsTexts);
  const queries = useQueryClient();
  const [isWithEnded, setWithEnded] = useState(false);
  const [open, setOpen] = useState<Open>();
  const { data, error, refetch } = useQuery(hamletsOfQuery(commune, isWithEnded));
  const columns = useHamletColumns((what, hamlet) => setOpen({ what, hamlet }));
  const close = (): void => setOpen(undefined);
  const saved = (): void => {
    void queries.invalidateQueries({ queryKey: [HAMLETS] });
    close();
  };
  return (
    <>
      <Checkbox id="with-ended" label={t('showEnded')} isChecked={isWithEnded} onChange={setWithEnded} />
      <div className="actions page-actions">
        <Button onPress={() => setOpen({ what: 'new' })}>{t('add')}</Button>
      </div>
      <DataTable
        caption={t('caption')}
        columns={columns}
        rows={data}
        rowKey={({ code }) => code}
        empty={<EmptyState title={t('none')} />}
        error={error}
        retry={() => void refetch()}
      />
      {open?.what === 'new' ? <HamletForm {...{ commune }} hamlet={undefined} onClose={close} onSaved={saved} /> : null}
      {open?.what === 'change' ? (
        <HamletForm {...{ commune, hamlet: open.hamlet }} onClose={close} onSaved={saved} />
      ) : null}
      {open?.what === 'end' ? <EndHamlet hamlet={open.hamlet} onClose={close} onEnded={saved} /> : null}
      {open?.what === 'history' ? <HamletHistory hamlet={open.hamlet} onClose={close} /> : null}
    </>
  );
}
