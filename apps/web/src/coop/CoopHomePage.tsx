import { HomeGreeting } from '../components/HomeGreeting';

export const CoopHomePage = () => (
  <div className="p-4">
    <HomeGreeting />
  </div>
);
