import { Link } from '@tanstack/react-router';
import { formatAmount } from '#platform/words/browser';
import { isOwnName, useViewer } from '../../session/session';
import { useWords } from '../../words/words';
import { Row, Section } from './Section';
import type { Proposals } from './today-query';

/** Matches that one person of finance has decided, and that another one confirms. */
export function ProposalsWaiting({
  proposals: {
    statementLines,
    statementLineCounts: { proposed },
  },
}: {
  proposals: Proposals;
}) {
  const { t } = useWords();
  const viewer = useViewer();
  return (
    <Section title={t('today.proposals')} count={proposed}>
      {proposed === 0 ? (
        <p className="py-2 text-ink-2">{t('today.noProposals')}</p>
      ) : (
        <ul>
          {statementLines.nodes.map(({ id, counterparty, proposedBy, takeBack, amount }) => (
            <Row key={id} figure={formatAmount(amount)}>
              <Link
                to="/admin/books"
                search={{ line: id }}
                className="link-line inline-flex min-h-6 items-center text-indigo max-wide:min-h-11"
              >
                {t(takeBack ? 'today.takeBackBy' : 'today.proposedBy', {
                  payer: counterparty ?? t('today.noName'),
                  name: takeBack?.by ?? proposedBy ?? '',
                })}
              </Link>
              {isOwnName(viewer, takeBack?.by ?? proposedBy) && (
                <span className="block text-ink-2">{t('today.proposedByMe')}</span>
              )}
            </Row>
          ))}
        </ul>
      )}
      {proposed > statementLines.nodes.length && (
        <p className="py-2 text-small text-ink-2">
          {t('today.more', { count: proposed - statementLines.nodes.length })}
        </p>
      )}
    </Section>
  );
}
