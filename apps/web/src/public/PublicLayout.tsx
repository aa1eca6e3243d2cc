import { Outlet } from '@tanstack/react-router';
import { PublicFrame } from './PublicFrame';

export const PublicLayout = () => (
  <PublicFrame>
    <Outlet />
  </PublicFrame>
);
