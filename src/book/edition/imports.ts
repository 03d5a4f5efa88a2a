import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

/*
 * Lets the files of an edition import `#engine`, `#grader/…` and the book's packages as the book's own files do: outside
 * of the repository Node would not know these names. For this thread; a thread that is started imports it again.
 */
const folder = process.env['EDITION'];
if (folder) {
  const own = `${pathToFileURL(folder).href}/`;
  const book = import.meta.url;
  const inBook = createRequire(book);
  registerHooks({
    resolve(specifier, context, next) {
      const isForBook = context.parentURL?.startsWith(own) && !/^(\.{0,2}\/|file:|node:)/.test(specifier);
      if (!isForBook) return next(specifier, context);
      // `require` resolves from the module that calls it, whatever the context says.
      if (context.conditions.includes('require'))
        return { url: pathToFileURL(inBook.resolve(specifier)).href, shortCircuit: true };
      return next(specifier, { ...context, parentURL: book });
    },
  });
}
