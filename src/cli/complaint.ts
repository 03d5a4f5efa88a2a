/** Something to mend before a command can begin: `<what is wrong>: <the value>; <what to do>`. */
export class Complaint extends Error {
  override name = 'Complaint';
}
