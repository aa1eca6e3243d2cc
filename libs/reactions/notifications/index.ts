export { MailNotification } from './mail/mail.handler.js';
export { Mailer } from './mail/mailer.js';
export { Notification } from './notices/notice.entity.js';
export {
  notifyOfOrder,
  notifyOfPayout,
  notifyOfQuote,
  notifyOfRejection,
  notifyOfRequest,
} from './notices/notices.handlers.js';
export { NoticesService } from './notices/notices.service.js';
export * from './notifications.module.js';
