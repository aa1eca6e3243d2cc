import { useSignOut } from '../session/session';
import { refusalText } from '../words/refusal-text';
import { useWords } from '../words/words';
import { Button, type ButtonProps } from './Button';
import { Alert } from './Notice';

/** Ends the session; where it can't be ended, says so and why. */
export function SignOut({
  onDone,
  ...look
}: Pick<ButtonProps, 'size' | 'className'> & { readonly onDone?: () => void }) {
  const words = useWords();
  const signOut = useSignOut();
  return (
    <>
      <Button {...look} busy={signOut.isPending} onClick={() => signOut.mutate({}, { onSuccess: onDone })}>
        {words.t('session.signOut')}
      </Button>
      {signOut.isError && (
        <Alert kind="error">
          {words.t('session.stillIn')} {refusalText(words, signOut.error)}
        </Alert>
      )}
    </>
  );
}
