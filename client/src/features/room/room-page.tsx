export function RoomPage({ meetingId }: { meetingId: string }) {
  return <h1>{meetingId}</h1>;
}
