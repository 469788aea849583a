export function GroupPage({ groupId }: { groupId: string }) {
  return <h1>{groupId}</h1>;
}
