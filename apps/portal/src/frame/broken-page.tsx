import { Component, type ReactNode } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { PageTitle } from '../parts/page-title';
import { frameTexts } from './frame.texts';

/** Keeps a fault of one page from taking the frame along. */
export class BrokenPage extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? <Apology /> : this.props.children;
  }
}

function Apology() {
  const t = useTexts(frameTexts);
  return (
    <div className="text-column" role="alert">
      <PageTitle>{t('broken')}</PageTitle>
      <p>{t('brokenReason')}</p>
      <div className="actions">
        <Button onPress={() => location.reload()}>{t('reload')}</Button>
      </div>
    </div>
  );
}
