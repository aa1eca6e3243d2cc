import { HomeGreeting } from '../components/HomeGreeting';

export const AdminHomePage = () => (
  <div className="p-5">
    <HomeGreeting />
  </div>
);
