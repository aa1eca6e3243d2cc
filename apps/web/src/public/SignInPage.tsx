import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState, type FormEvent } from 'react';
import { Button } from '../components/Button';
import { DemoPeople } from '../components/DemoPeople';
import { ErrorSummary, Field, type FieldFault } from '../components/Form';
import { RefusalError } from '../data/request';
import { useDemoPeople, useSignIn } from '../session/session';
import { commandText } from '../words/refusal-text';
import { useTitle } from '../words/use-title';
import { useWords } from '../words/words';

const route = getRouteApi('/public/sign-in');

export function SignInPage() {
  const { t } = useWords();
  const people = useDemoPeople();
  const { to } = route.useSearch();
  useTitle(t('session.signIn'));
  return (
    <div className="page grid gap-x-16 gap-y-10 py-12 wide:grid-cols-[minmax(0,420px)_minmax(0,420px)]">
      <div>
        <h1 className="text-h1">{t('session.signIn')}</h1>
        <p className="mt-2 text-ink-2">{t('session.lead')}</p>
        <SignInForm />
      </div>
      {people.length > 0 && (
        <section>
          <h2 className="mb-3 text-h3">{t('session.demoLead')}</h2>
          <DemoPeople to={to} />
        </section>
      )}
    </div>
  );
}

function SignInForm() {
  const words = useWords();
  const { t } = words;
  const { to } = route.useSearch();
  const signIn = useSignIn(to);
  const [missing, setMissing] = useState<readonly FieldFault[]>([]);
  const faults = useMemo(
    () => (signIn.isError ? [{ field: fieldOf(signIn.error), text: commandText(words, signIn.error) }] : missing),
    [signIn.isError, signIn.error, missing, words],
  );
  const faultOf = (field: string): string | undefined => faults.find((each) => each.field === field)?.text;

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (signIn.isPending) return;
    const entries = new FormData(event.currentTarget);
    const [email, password] = [String(entries.get('email')).trim(), String(entries.get('password'))];
    const empty = [
      ...(email ? [] : [{ field: 'email', text: t('session.emailMissing') }]),
      ...(password ? [] : [{ field: 'password', text: t('session.passwordMissing') }]),
    ];
    setMissing(empty);
    signIn.reset();
    if (empty.length === 0) signIn.mutate({ email, password });
  };

  return (
    <form noValidate onSubmit={submit} className="mt-6 grid gap-5">
      <ErrorSummary faults={faults} />
      <Field
        id="email"
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        label={t('session.email')}
        fault={faultOf('email')}
      />
      <PasswordField fault={faultOf('password')} />
      <div>
        <Button type="submit" look="primary" size="large" busy={signIn.isPending}>
          {signIn.isPending ? t('session.working') : t('session.signIn')}
        </Button>
      </div>
    </form>
  );
}

/** Which field to lead to; nobody is told which of the two was wrong. */
function fieldOf(error: unknown): string {
  if (!(error instanceof RefusalError)) return '';
  return error.code === 'SIGN_IN_REFUSED'
    ? 'email'
    : error.field === 'email' || error.field === 'password'
      ? error.field
      : '';
}

function PasswordField({ fault }: { fault: string | undefined }) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  return (
    <div className="grid gap-2">
      <Field
        id="password"
        name="password"
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        label={t('session.password')}
        fault={fault}
      />
      <label className="flex min-h-8 items-center gap-2 text-dense">
        <input
          type="checkbox"
          className="checkbox checkbox-sm"
          checked={shown}
          onChange={(event) => setShown(event.target.checked)}
        />
        {t('session.show')}
      </label>
    </div>
  );
}
