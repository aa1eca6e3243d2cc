import { useQuery } from '@tanstack/react-query';
import { formatAmount } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Alert } from '../../components/Notice';
import { useCommand } from '../../data/command';
import { queryClient } from '../../data/query-client';
import { useViewer } from '../../session/session';
import { commandText } from '../../words/refusal-text';
import { useWords } from '../../words/words';
import { ChooseBankAccountDocument, type BankAccountsQuery } from '../graphql/graphql';
import { bankAccountsQuery, BOOKS, proofsQuery, type Proofs } from './books-query';

type BankAccount = BankAccountsQuery['bankAccounts'][number];

/** The programme's accounts at banks as proof 2 has them, the worst first, and what each is taken for. */
export function BankAccounts() {
  const { t } = useWords();
  const accounts = useQuery(bankAccountsQuery).data ?? [];
  const balances = useQuery(proofsQuery).data?.balances ?? [];
  const found = balances.flatMap((balance) => {
    const account = accounts.find((each) => each.account === balance.account);
    return account ? [{ balance, account }] : [];
  });
  if (found.length === 0) return null;
  return (
    <ul aria-label={t('books.banks')} className="divide-y divide-line border-b border-line">
      {found.map(({ balance, account }) => (
        <Row key={account.id} account={account} balance={balance} />
      ))}
    </ul>
  );
}

function Row({ account, balance }: { account: BankAccount; balance: Proofs['balances'][number] }) {
  const words = useWords();
  const { t } = words;
  const mayChoose = useViewer()?.role === 'FINANCE' && account.owner !== null && account.bic !== null;
  const choose = useCommand(ChooseBankAccountDocument, () => queryClient.invalidateQueries({ queryKey: BOOKS }));
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-2">
      <span className="min-w-0">
        <b className="block font-semibold break-words">
          {account.number}, {account.currency}
        </b>
        <span className="block text-small text-ink-2">
          {account.bank}, {t(`books.book.${account.book}`)}
        </span>
        <span className="block text-small">
          {t('books.proof2What', { ledger: formatAmount(balance.ledger), bank: formatAmount(balance.other) })}
        </span>
      </span>
      <span className="flex flex-wrap items-center gap-2">
        {(['RECEIPTS', 'PAYOUTS'] as const).map((purpose) =>
          account.chosenFor.includes(purpose) ? (
            <span key={purpose} className="text-small font-semibold">
              {t(`books.chosen.${purpose}`)}
            </span>
          ) : (
            mayChoose && (
              <Button
                key={purpose}
                size="small"
                className="max-wide:min-h-11"
                busy={choose.isPending}
                onClick={() => choose.mutate({ bankAccountId: account.id, purpose })}
              >
                {t(`books.choose.${purpose}`)}
              </Button>
            )
          ),
        )}
      </span>
      {choose.error && <Alert kind="error">{commandText(words, choose.error)}</Alert>}
    </li>
  );
}
