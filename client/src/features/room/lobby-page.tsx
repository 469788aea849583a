export function LobbyPage({ meetingId }: { meetingId: string }) {
  return <h1>{meetingId}</h1>;
}
