import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../language/language';
import { partsTexts } from './parts.texts';

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'link';

const CLASSES: Readonly<Record<ButtonKind, string>> = {
  primary: 'button',
  secondary: 'button button-secondary',
  danger: 'button button-danger',
  link: 'button-link',
};

interface ButtonProps {
  readonly kind?: ButtonKind;
  readonly type?: 'button' | 'submit';
  readonly onPress?: () => void;
  /** What was asked for is under way: the button says so and takes no second press. */
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  /** Names the button for those who do not see what stands around it. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** One act. A busy button keeps its focus, so that nobody who uses the keyboard is thrown to the top of the page. */
export function Button(props: ButtonProps) {
  const { kind = 'primary', type = 'button', onPress, isBusy = false, isDisabled, label, children } = props;
  const t = useTexts(partsTexts);
  return (
    <button
      type={isBusy ? 'button' : type}
      className={CLASSES[kind]}
      onClick={isBusy ? undefined : onPress}
      disabled={isDisabled}
      aria-disabled={isBusy || undefined}
      aria-label={label}
    >
      {isBusy ? t('working') : children}
    </button>
  );
}

interface ButtonLinkProps {
  readonly to: string;
  readonly kind?: Exclude<ButtonKind, 'danger'>;
  readonly children: ReactNode;
}

/** Looks like a button and leads to another page. */
export function ButtonLink({ to, kind = 'primary', children }: ButtonLinkProps) {
  return (
    <Link to={to} className={CLASSES[kind]}>
      {children}
    </Link>
  );
}
