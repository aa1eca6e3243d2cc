import { otherText, shownText, type Texts } from '#platform/words/browser';
import { useWords } from '../words/words';

interface TextInProps {
  readonly texts: Texts;
  /** The programme's languages in their order: what the reader's own lacks is told in the first of them. */
  readonly ofProgramme?: readonly string[];
}

/** A text in the reader's language; in another one it says which, so that it is written and read aloud in that. */
export function TextIn({ texts, ofProgramme = [] }: TextInProps) {
  const { locale } = useWords();
  const { language, text } = shownText(texts, [locale, ...ofProgramme]);
  return language === locale ? text : <span lang={language}>{text}</span>;
}

/** The same text in another language than the one that is shown, to stand beside it; nothing when there is none. */
export function OtherTextIn({ texts, ofProgramme = [], className }: TextInProps & { readonly className?: string }) {
  const { locale } = useWords();
  const other = otherText(texts, [locale, ...ofProgramme]);
  return (
    other && (
      <span lang={other.language} className={className}>
        {other.text}
      </span>
    )
  );
}
