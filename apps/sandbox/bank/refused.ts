/** The bank says no; `field` names the input at fault. */
export class BankRefused extends Error {
  constructor(
    readonly field: string,
    message: string,
    readonly status = 422,
  ) {
    super(message);
  }
}
