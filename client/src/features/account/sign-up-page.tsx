export function SignUpPage({ next, invitation }: { next: string; invitation?: string | undefined }) {
  return <h1>{next + (invitation ?? '')}</h1>;
}
