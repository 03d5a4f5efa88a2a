/** Names of parameters, by what is called. */
export type Parameters = Record<string, string[]>;

/**
 * The names of what a learner sees called: of her own functions as in the starter, and of the driver's without their
 * first, which is her exports.
 */
export function parametersOf(calls: readonly string[], starter: string, driver = ''): Parameters {
  const namesOf = (call: string) => {
    const driven = parameterNames(driver, call);
    return driven.length > 0 ? driven.slice(1) : parameterNames(starter, call);
  };
  return Object.fromEntries(calls.map((call) => [call, namesOf(call)]));
}

/**
 * The names of a function's parameters, read from TypeScript as authors write it: `(logits: number[][], margin = 1)`
 * gives `['logits', 'margin']`. Empty when the function is not there.
 */
export function parameterNames(code: string, functionName: string): string[] {
  const start = code.search(new RegExp(`function\\s+${functionName}\\s*\\(`));
  if (start < 0) return [];
  const names: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of code.slice(code.indexOf('(', start))) {
    if ('([{<'.includes(character)) depth++;
    if (')]}>'.includes(character)) depth--;
    if (depth === 0 || (depth === 1 && character === ',')) {
      const name = /[\w$]+/.exec(part)?.[0];
      if (name) names.push(name);
      part = '';
      if (depth === 0) break;
    } else part += character;
  }
  return names;
}
