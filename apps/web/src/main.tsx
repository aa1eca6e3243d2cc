import './styles/main.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchConnection } from './data/connection';
import { keepAnswers, restoreKept } from './data/kept';
import { queryClient } from './data/query-client';
import { installShell } from './data/shell';
import { router } from './router';
import { followOtherTabs } from './session/changed';
import { load } from './words/words';

watchConnection();
followOtherTabs();
restoreKept();
keepAnswers();
// The words of the frame and the code of the page come side by side.
void router.load();
const element = document.getElementById('root')!;
try {
  await load();
} catch (error) {
  // No words, no page: say it in both languages with what the document alone can do.
  element.textContent = 'The page did not arrive whole. Load it again. / ទំព័រមកមិនគ្រប់។ បើកម្តងទៀត។';
  throw error;
}

createRoot(element).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);

void installShell().catch(() => undefined); // without it there is only no page without a network
