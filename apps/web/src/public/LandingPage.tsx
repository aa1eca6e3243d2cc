import { useTitle } from '../words/use-title';
import { useWords } from '../words/words';
import { Developers } from './Developers';
import { Doors } from './Doors';
import { FollowOrder } from './FollowOrder';
import { Hero } from './Hero';

export function LandingPage() {
  const { t } = useWords();
  useTitle(t('landing.title'));
  return (
    <>
      <Hero />
      <Doors />
      <FollowOrder />
      <Developers />
    </>
  );
}
