import { KeptList } from './kept-list';

/** A declaration made on this phone: enough to show its code again, and nothing that was declared. */
export interface OwnDeclaration {
  readonly code: string;
  readonly form: string;
  readonly fullName: string;
  readonly outcome: 'clear' | 'attention';
  readonly declaredAt: string;
  /** Business time, until which it counts. */
  readonly validUntil: string;
}

const DECLARATIONS_MAX = 30;
const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

/** What was declared on this phone in the last month, the newest first. */
export const ownDeclarations = new KeptList<OwnDeclaration>('lachan.declarations', DECLARATIONS_MAX, MONTH_MS);

export function keepOwnDeclaration(declaration: OwnDeclaration): void {
  const others = ownDeclarations.items.filter(({ code }) => code !== declaration.code);
  ownDeclarations.change([declaration, ...others]);
}
