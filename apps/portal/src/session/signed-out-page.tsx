import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { useSession } from './session';
import { sessionTexts } from './session.texts';

/** Where signing out ends. */
export default function SignedOutPage() {
  const t = useTexts(sessionTexts);
  const { signIn } = useSession();
  return (
    <div className="text-column">
      <p>{t('signedOutReason')}</p>
      <Button kind="secondary" onPress={() => signIn('/')}>
        {t('signInAgain')}
      </Button>
    </div>
  );
}
