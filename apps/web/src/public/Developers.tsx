import { useState, type ReactNode } from 'react';
import { useWords } from '../words/words';

/** Works as it stands: it asks this very server for the figures on this page. */
const curl = (): string =>
  `curl -s ${location.origin}/graphql -H 'content-type: application/json'` +
  ` -d '{"query":"{ landing { cooperatives provinces productKinds listings } }"}'`;

export function Developers() {
  const { t } = useWords();
  return (
    <section id="developers" className="on-dark bg-indigo-deep text-white">
      <div className="page grid items-center gap-8 py-11 wide:grid-cols-[minmax(0,576fr)_minmax(0,640fr)] wide:gap-0">
        <div className="wide:pr-12">
          <h2 className="text-h1-small">{t('developers.title')}</h2>
          <p className="mt-2">{t('developers.lead')}</p>
          <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
            {document.documentElement.dataset['explorer'] && (
              <a href="/explorer" className="link-line inline-flex min-h-6 items-center">
                {t('developers.explorer')}
              </a>
            )}
            <CopyCurl />
          </div>
        </div>
        <pre
          role="region"
          tabIndex={0}
          aria-label={t('developers.sample')}
          className="overflow-x-auto border-l-3 border-gold-line bg-[#111a35] px-6 py-5 font-mono text-[13px]
            leading-[21px]"
        >
          <code lang="en" className="font-mono text-[13px] leading-[21px]">
            <Sample />
          </code>
        </pre>
      </div>
    </section>
  );
}

function CopyCurl() {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const copy = (): void => {
    // Missing outside of secure contexts, refused without permission: the command is then shown instead.
    const done = navigator.clipboard?.writeText(curl()) ?? Promise.reject(new Error('no clipboard'));
    done.then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  return (
    <>
      <button type="button" className="link-line min-h-6" onClick={copy}>
        {t('developers.copyCurl')}
      </button>
      <span role="status" className="basis-full text-dense text-gold empty:hidden">
        {outcome === 'copied' && t('developers.copied')}
        {outcome === 'failed' && t('developers.copyFailed')}
      </span>
      {outcome === 'failed' && (
        <code className="basis-full bg-[#111a35] p-3 text-small break-all select-all">{curl()}</code>
      )}
    </>
  );
}

const Quiet = ({ children }: { children: ReactNode }) => <span className="text-[#a9b6d6]">{children}</span>;
const Value = ({ children }: { children: ReactNode }) => <span className="text-gold">{children}</span>;

const Sample = () => (
  <>
    <Quiet>mutation</Quiet> {'{ acceptQuote(input: {\n'}
    {'    quoteId: '}
    <Value>"…"</Value>
    {', revision: '}
    <Value>4</Value>
    {', key: '}
    <Value>"erp-7741"</Value>
    {'\n'}
    {'  }) {\n'}
    {'    order { number  total { amount currency } }\n'}
    {'} }\n'}
    <Quiet># 200</Quiet>
    {'  { "order": { "number": '}
    <Value>"O-2026-00031"</Value>
    {', "total": { "amount": '}
    <Value>"10000.00"</Value>
    {' … } } }'}
  </>
);
