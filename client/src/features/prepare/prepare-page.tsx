export function PreparePage({ meetingId }: { meetingId: string }) {
  return <h1>{meetingId}</h1>;
}
