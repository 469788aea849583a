export function NewGroupPage() {
  return <h1>NewGroupPage</h1>;
}
