import type { Words } from '#platform/words/browser';
import { RefusalError } from '../../../data/request';
import { commandText } from '../../../words/refusal-text';

/** Why a decision was not taken, and how it goes on. */
export function matchRefusal(words: Words, error: unknown): string {
  const { t } = words;
  if (!(error instanceof RefusalError)) return commandText(words, error);
  const fact = (name: string): string => String(error.details[name] ?? '');
  switch (error.code) {
    case 'ALREADY_MATCHED':
      return t('match.refusal.ALREADY_MATCHED', { by: fact('by') || t('match.refusal.aRule') });
    case 'OTHER_CURRENCY':
      return t('match.refusal.OTHER_CURRENCY', { line: fact('line'), target: fact('target') });
    case 'AMOUNT_DIFFERS':
      if (error.details['tolerance'])
        return t('match.refusal.feeTooLarge', {
          tolerance: fact('tolerance'),
          missing: fact('difference').replace('-', ''),
        });
      return error.details['exact']
        ? t('match.notExact', { expects: fact('expects') })
        : t('match.refusal.AMOUNT_DIFFERS', { difference: fact('difference') });
    case 'MATCH_IN_USE':
      return error.details['orderNumber']
        ? t('match.refusal.MATCH_IN_USE', { order: fact('orderNumber') })
        : t('match.refusal.creditUsed');
    case 'NEEDS_ANOTHER_PERSON':
    case 'LINE_REVERSED':
    case 'NOT_FOUND':
    case 'ILLEGAL_STEP':
      return t(`match.refusal.${error.code}`);
    default:
      return commandText(words, error);
  }
}
