import { say, table } from './screen.js';

/** @param {{ env: NodeJS.ProcessEnv, places: import('./place.js').Places, people: any[], embedded: boolean }} what */
export function summary({ env, places, people, embedded }) {
  say('');
  table([
    ['Page', String(env.PUBLIC_URL)],
    ['GraphQL explorer', `${env.PUBLIC_URL}/explorer`],
    ['Sandbox: Stripe', `${env.SANDBOX_URL}/stripe`],
    ['Sandbox: bank', `${env.SANDBOX_URL}/bank`],
    ['Sandbox: mail box', `${env.SANDBOX_URL}/mail`],
    ['Data', `${places.data}${embedded && !places.postgres.startsWith(places.data) ? ` and ${places.postgres}` : ''}`],
    ['Logs', places.logs],
  ]);
  if (people.length) {
    say('\n  Demo people');
    table(people.map(({ name, role, email }) => [String(name), String(role), String(email)]));
  }
  say('\n  Ctrl-C ends everything.');
}

/**
 * The seed's last line names the people: {"people":[{"name","role","email"}]}.
 * @param {string} line
 * @returns {any[] | null}
 */
export function peopleIn(line) {
  if (!line.startsWith('{"people"')) return null;
  try {
    return JSON.parse(line).people;
  } catch {
    return null;
  }
}
