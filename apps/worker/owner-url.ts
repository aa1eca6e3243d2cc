/** What is wrong with the address of a database in a variable, as lines for the person who starts a command. */
export function faultsOfUrl(name: string, url: string, whose: string): string[] {
  if (url === '') return [`${name} (the ${whose}) is missing. Set it in the environment.`];
  const { protocol = '', username = '', pathname = '' } = URL.canParse(url) ? new URL(url) : {};
  const right = /^postgres(ql)?:$/.test(protocol) && username && pathname.length > 1;
  return right ? [] : [`${name} (the ${whose}) is wrong: it is postgres://login:password@host:port/database.`];
}
