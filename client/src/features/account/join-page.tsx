export function JoinPage({ token }: { token: string }) {
  return <h1>{token}</h1>;
}
