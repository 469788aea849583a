export function SignInPage({ next }: { next: string }) {
  return <h1>Sign in {next}</h1>;
}
