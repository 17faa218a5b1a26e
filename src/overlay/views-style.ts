// The look of the views of page, queue, warnings and try-outs; colours are the frame's.

export const VIEWS_STYLE = `
.acts { display: flex; flex-wrap: wrap; gap: 6px 8px; align-items: center; margin-block-end: 8px; }
.view .said { margin: 0; flex: 1 1 12em; min-block-size: 1.45em; }
.drawn { display: contents; }
.part + .part, div + .part { margin-block-start: 14px; }
.view .terms { margin-block-end: 8px; }
.facts { margin-block-end: 8px; }
.facts caption { padding: 0 0 2px; text-align: start; font-weight: 600; }
h3 + .facts caption { color: var(--muted); font-weight: 400; }
.facts tbody th { color: var(--text); font-weight: 600; }
.view .lines { padding-inline-start: 1.1em; list-style: disc; }
.none { color: var(--muted); }
.score { display: grid; gap: 2px; min-inline-size: 4em; }
.bar { display: block; block-size: 4px; border-radius: 2px; background: var(--accent); }
.taken em { color: var(--good); }
.rejected em { color: var(--warn); }
.view .warnings { display: grid; gap: 8px; }
.warnings li { padding: 6px 10px; border: 1px solid var(--line); border-inline-start: 4px solid var(--warn); border-radius: 4px; }
.warnings p { margin: 0 0 4px; }
.try { display: grid; gap: 6px; margin-block-end: 8px; }
.try label { display: grid; gap: 2px; }
.try textarea {
  border: 1px solid var(--line); border-radius: 6px; background: var(--raised); padding: 4px 8px; max-inline-size: 100%;
  min-block-size: 6em; font: 12px/1.45 ui-monospace, monospace;
}`
