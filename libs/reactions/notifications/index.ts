export { MailNotification } from './mail/mail.handler.js';
export { Mailer } from './mail/mailer.js';
export { kinds } from './notices/kinds/index.js';
export { notice, type Address, type Notice, type Recipient } from './notices/notice.js';
export { Notification } from './notices/notice.entity.js';
export { noticesOf, withNotices } from './notices/notices.handlers.js';
export { NoticesService } from './notices/notices.service.js';
export * from './notifications.module.js';
