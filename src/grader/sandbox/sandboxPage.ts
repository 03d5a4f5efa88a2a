import { transform } from 'sucrase';
import frame from './frame.ts?raw';
import console from './worker/console.ts?raw';
import copy from './worker/copy.ts?raw';
import harden from './worker/harden.ts?raw';
import primordials from './worker/primordials.ts?raw';
import serve from './worker/serve.ts?raw';

/*
 * `wasm-unsafe-eval` is for the engine's kernels. The frame inherits this from the page around it, and workers started
 * from a blob inherit it from the frame: `eval` and every request stay blocked there too. The frame says it once more,
 * for a browser that wouldn't pass it on.
 */
const policy =
  "default-src 'none'; script-src 'unsafe-inline' blob: 'wasm-unsafe-eval'; worker-src blob:; base-uri 'none'; form-action 'none'";
const policyElement = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** The page around the sandboxed frame. It runs nothing itself: the frame's document lies in its template. */
export function sandboxPage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${policyElement}
<title>Where the code of exercises runs</title>
</head>
<body>
<template id="frame">${frameDocument()}</template>
</body>
</html>
`;
}

/** The sandboxed frame's document: the broker's script, and the worker's as text for the broker to start. */
export function frameDocument(): string {
  return `${policyElement}
<script type="text/plain" id="worker">
${workerScript()}
</script>
<script>
${classicScript([frame])}
</script>
`;
}

/** The worker's modules as one classic script, each after those it uses. */
export function workerScript(): string {
  return classicScript([primordials, console, copy, harden, serve]);
}

/** Strips types, and the imports and exports between modules that become one scope. Their names must not collide. */
export function classicScript(modules: string[]): string {
  const bodies = modules.map((source) =>
    transform(source, { transforms: ['typescript'], disableESTransforms: true })
      .code.replace(/^import\s[^;]*;$/gm, '')
      .replace(/^export (?=const|let|function|async)/gm, ''),
  );
  const script = `(() => {\n'use strict';\n${bodies.join('\n')}\n})();`;
  if (script.includes('</script')) throw new Error('sandbox: a script contains "</script"; write it in two pieces');
  return script;
}
