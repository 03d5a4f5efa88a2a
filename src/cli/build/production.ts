/* First of all imports of a build: what reads the book looks once, and remembers files instead of watching them. */
process.env['NODE_ENV'] ??= 'production';
