export function SummaryPage({ meetingId }: { meetingId: string }) {
  return <h1>{meetingId}</h1>;
}
