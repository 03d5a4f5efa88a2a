/**
 * Where in a module an error arose: the first frame of the stack that names the module. Browsers write frames
 * differently, but all end them in `url:line:column`.
 */
export function locate(stack: string, url: string): { line: number; column: number } | undefined {
  if (url === '') return undefined;
  for (let at = stack.indexOf(url); at >= 0; at = stack.indexOf(url, at + 1)) {
    const position = /^:(\d{1,7}):(\d{1,7})/.exec(stack.slice(at + url.length, at + url.length + 20));
    if (position) return { line: Number(position[1]), column: Number(position[2]) };
  }
  return undefined;
}
