/** The looks of the page: paper and ink, as in the client, with the fonts that are there. */
export const style = `
:root { color-scheme: light dark; --paper: #f6f3eb; --surface: #fdfbf6; --ink: #1d2521; --soft: #525c56; --line: #dcd7ca; --edge: #7f867f; --pine: #1f5e4b; --pine-soft: #e1ece5 }
@media (prefers-color-scheme: dark) { :root { --paper: #161b18; --surface: #1e2521; --ink: #e8e5da; --soft: #a7b0a8; --line: #343e38; --edge: #78857d; --pine: #8fc9b1; --pine-soft: #22372e } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 system-ui, sans-serif; overflow-wrap: anywhere }
header, main { max-width: 60rem; margin: 0 auto; padding: 16px }
header a { font-family: Georgia, serif; font-size: 20px; color: var(--ink); text-decoration: none }
h1, h2, h3 { font-family: Georgia, serif; font-weight: 600; line-height: 1.25; margin: 32px 0 8px; scroll-margin-top: 16px }
h1 { font-size: 32px; margin-top: 8px }
h2 { font-size: 24px }
h3 { font-size: 16px; margin-top: 16px }
p { margin: 0 0 8px; max-width: 75ch }
a { color: var(--pine) }
:focus-visible { outline: 2px solid var(--pine); outline-offset: 2px }
code, pre { font: 14px/1.5 ui-monospace, Menlo, Consolas, monospace }
pre { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 16px; white-space: pre-wrap }
nav ul { display: flex; flex-wrap: wrap; gap: 0 16px; list-style: none; padding: 0 }
nav a { display: inline-block; padding: 4px 0 }
.endpoint, .shape { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; margin: 8px 0; padding: 0 16px }
.shape { padding-bottom: 8px }
summary { cursor: pointer; padding: 8px 0 }
.method { font-weight: 600; display: inline-block; min-width: 64px }
.path { font-weight: 600 }
.what { display: block; color: var(--soft) }
.tag { display: inline-block; font-size: 14px; border: 1px solid var(--edge); border-radius: 4px; padding: 0 8px; color: var(--soft) }
.scope { color: var(--pine); border-color: var(--pine); background: var(--pine-soft) }
.inside { border-top: 1px solid var(--line); padding-bottom: 8px }
.fields { margin: 0 0 8px; padding-left: 24px }
.fields em { color: var(--soft) }
dl { margin: 0 }
dl > div { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: 0 16px; padding: 4px 0; border-bottom: 1px solid var(--line) }
dd { margin: 0 }
@media (max-width: 480px) { dl > div { grid-template-columns: 1fr } }
@media print { details::details-content { content-visibility: visible } }
`;
