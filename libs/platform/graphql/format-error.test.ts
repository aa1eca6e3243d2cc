import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { formatError } from './format-error.js';

const told = (message: string, error: unknown = new GraphQLError(message)): GraphQLFormattedError =>
  formatError({ message }, error);

describe('an error that graphql-js finds only while it runs a document', () => {
  test.each([
    'Argument "input" has invalid value {email: "a@b.example", password: "MyRealSecret77", key: $k}.',
    'Argument "id" of non-null type "ID!" must not be null.',
    'Argument "if" of required type "Boolean!" was provided the variable "$v" which was not provided a runtime value.',
    'Variable "$input" got invalid value "MyRealSecret77" at "input.password"; Expected type "Text".',
    'Too many errors processing variables, error limit reached. Execution aborted.',
    'Schema is not configured to execute subscription operation.',
  ])("is the request's fault, and no value goes back: %s", (message) => {
    const { extensions, message: said } = told(message);
    expect(extensions?.code).toBe('BAD_INPUT');
    expect(said).not.toContain('MyRealSecret77');
  });

  test.each([
    'Cannot return null for non-nullable field Order.total.',
    'Int cannot represent non-integer value: 1.5',
    'Enum "Side" cannot represent value: "x"',
  ])('is ours when the answer does not fit the schema: %s', (message) =>
    expect(told(message).extensions?.code).toBe('INTERNAL'),
  );

  test('is ours when something else was thrown, whatever it says', () => {
    expect(told('Argument "x" is strange', new Error('Argument "x" is strange')).extensions?.code).toBe('INTERNAL');
  });
});
