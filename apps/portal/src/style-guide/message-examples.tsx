import { useState } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { CodeDisplay } from '../parts/code-display';
import { Dialog } from '../parts/dialog';
import { Notification } from '../parts/notification';
import { Panel } from '../parts/panel';
import { StatusTag } from '../parts/status-tag';
import { CommuneExample } from './commune-example';
import { styleGuideTexts } from './style-guide.texts';

const TONES = [
  ['notice', 'notice'],
  ['success', 'success'],
  ['warning', 'warning'],
  ['error', 'failure'],
] as const;

export function MessageExamples() {
  const t = useTexts(styleGuideTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <h2>{t('messages')}</h2>
      {TONES.map(([tone, title]) => (
        <Notification key={tone} tone={tone} title={t(title)}>
          <p>{t('example')}</p>
        </Notification>
      ))}
      <h2>{t('states')}</h2>
      <p>
        <StatusTag tone="success">{t('open')}</StatusTag> <StatusTag tone="neutral">{t('closed')}</StatusTag>{' '}
        <StatusTag tone="notice">{t('notice')}</StatusTag> <StatusTag tone="warning">{t('warning')}</StatusTag>{' '}
        <StatusTag tone="error">{t('overdue')}</StatusTag>
      </p>
      <h2>{t('outcomes')}</h2>
      {(['green', 'yellow', 'red'] as const).map((tone) => (
        <Panel key={tone} tone={tone} title={t(tone)}>
          <p>{t('example')}</p>
        </Panel>
      ))}
      <h2>{t('codes')}</h2>
      <CodeDisplay text="LC1.D.MV29GQY5CKT18FPX4BJJ" code="MV29 GQY5 CKT1 8FPX 4BJJ" />
      <h2>{t('dialogs')}</h2>
      <Button kind="secondary" onPress={() => setOpen(true)}>
        {t('openDialog')}
      </Button>
      <Dialog
        title={t('dialogTitle')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <Button kind="danger" onPress={() => setOpen(false)}>
            {t('confirm')}
          </Button>
        }
      >
        <p>{t('example')}</p>
        <CommuneExample id="example-dialog-commune" />
      </Dialog>
    </>
  );
}
