import { formatProblem } from '#book/problem.ts';
import { checkWidgets } from '#book/widgets/check.ts';
import { registry } from '../../../components/registry.ts';

/*
 * Says on the terminal which widgets can't be drawn, and ends. `npm run dev` starts it beside itself: a widget that never
 * ends keeps the server from saying anything.
 */
for (const problem of await checkWidgets(registry, { patience: 4000 }))
  console.error(`\x1b[31m${formatProblem(problem)}\x1b[39m`);
