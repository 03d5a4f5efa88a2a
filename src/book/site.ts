/** The path under which the site lives, with a slash at both ends; astro.config and every link we write use this one. */
export function siteBase(): string {
  const path = (process.env['BASE'] ?? '').replace(/^\/+|\/+$/g, '');
  return path ? `/${path}/` : '/';
}
