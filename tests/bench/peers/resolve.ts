import { registerHooks } from 'node:module';

/** TensorFlow.js imports its own files without `.js`, as bundlers allow and Node does not. */
registerHooks({
  resolve(specifier, context, nextResolve) {
    try {
      return nextResolve(specifier, context);
    } catch (error) {
      if (!context.parentURL?.includes('@tensorflow') && !specifier.startsWith('@tensorflow')) throw error;
      return nextResolve(`${specifier}.js`, context);
    }
  },
});
