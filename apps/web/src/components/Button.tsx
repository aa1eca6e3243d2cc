import type { ComponentProps } from 'react';

export interface ButtonProps extends ComponentProps<'button'> {
  /** One `primary` per view. */
  readonly look?: 'primary' | 'plain' | 'ghost';
  readonly size?: 'small' | 'normal' | 'large';
  /** Sent, not yet answered: it keeps its place and its focus, and does nothing when pressed. */
  readonly busy?: boolean;
}

const looks = { primary: 'btn-primary', plain: '', ghost: 'btn-ghost' };
const sizes = { small: 'btn-sm', normal: '', large: 'btn-lg' };

export function Button({
  look = 'plain',
  size = 'normal',
  busy = false,
  className = '',
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={`btn ${looks[look]} ${sizes[size]} ${className}`}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    />
  );
}
