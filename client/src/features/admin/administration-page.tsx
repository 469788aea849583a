export function AdministrationPage() {
  return <h1>AdministrationPage</h1>;
}
