import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCursorPages } from '../api/use-cursor-pages';
import { useTexts } from '../language/language';
import { Notification } from '../parts/notification';
import { PagedTable } from '../parts/paged-table';
import { useMe } from '../session/session';
import { CountForm } from './count-form';
import { CountsDialog } from './counts-dialog';
import { useFacilityColumns, type QuarantineAct } from './facility-columns';
import { quarantineTexts } from './quarantine-facilities.texts';
import { QUARANTINE, readFacilities, type QuarantineFacility } from './quarantine-facility';

interface Open {
  readonly act: QuarantineAct;
  readonly facility: QuarantineFacility;
}

/** The quarantine facilities of one's own areas, or one's own, with their places, and the form to say how many are there. */
export default function QuarantineFacilitiesPage() {
  const t = useTexts(quarantineTexts);
  const queries = useQueryClient();
  const mayCount = useMe().data?.scopes.includes('quarantine-occupancy:write') ?? false;
  const [open, setOpen] = useState<Open>();
  const [saved, setSaved] = useState<{ readonly name: string; readonly people: string }>();
  const columns = useFacilityColumns(mayCount ? ['count', 'history'] : ['history'], (act, facility) => {
    setSaved(undefined);
    setOpen({ act, facility });
  });
  const list = useCursorPages([QUARANTINE], readFacilities);
  const close = (): void => setOpen(undefined);
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      {saved === undefined ? null : (
        <Notification tone="success">
          <p>{t('saved', saved)}</p>
        </Notification>
      )}
      <PagedTable
        caption={t('caption')}
        columns={columns}
        list={list}
        rowKey={({ code }) => code}
        none={t('none')}
        noneHelp={t('noneHelp')}
      />
      {open?.act === 'count' ? (
        <CountForm
          facility={open.facility}
          onClose={close}
          onSaved={(people) => {
            setSaved({ name: open.facility.name, people });
            void queries.invalidateQueries({ queryKey: [QUARANTINE] });
            close();
          }}
        />
      ) : null}
      {open?.act === 'history' ? <CountsDialog facility={open.facility} onClose={close} /> : null}
    </>
  );
}
