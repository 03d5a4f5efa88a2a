/** Prints how a command is used, and ends, where `--help` or `-h` asks for it. */
export function offerHelp(usage: string): void {
  if (!process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) return;
  console.log(usage);
  process.exit();
}
