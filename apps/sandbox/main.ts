import { startSandbox } from './server.js';
import { otherAccounts } from './stripe/other-accounts.js';

const sandbox = await startSandbox({
  port: Number(process.env.SANDBOX_PORT ?? 4010),
  smtpPort: Number(process.env.SANDBOX_SMTP_PORT ?? 4025),
  folder: process.env.SANDBOX_FOLDER ?? '.data/sandbox',
  stripe: {
    secretKey: process.env.STRIPE_SECRET_KEY ?? 'sk_test_sandbox',
    webhookUrl: process.env.SANDBOX_WEBHOOK_URL,
    webhookSecret: process.env.STRIPE_WEBHOOK_SECRET ?? 'whsec_sandbox',
    others: otherAccounts(process.env),
  },
});
console.log(JSON.stringify({ ready: true, url: sandbox.url, smtpPort: sandbox.smtpPort }));

let ending = false;
function end(): void {
  if (ending) return;
  ending = true;
  void sandbox.close().then(() => process.exit(0));
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
// With the parent that holds our standard input gone (also by kill -9), nobody wants us.
if (process.env.END_WITH_PARENT === '1')
  process.stdin
    .on('error', () => undefined)
    .once('close', end)
    .resume();
