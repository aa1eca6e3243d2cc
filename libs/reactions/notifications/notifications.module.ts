import { Module } from '@nestjs/common';
import { MailNotification } from './mail/mail.handler.js';
import { Mailer } from './mail/mailer.js';
import { NoticesService } from './notices/notices.service.js';

@Module({ providers: [NoticesService, Mailer, MailNotification], exports: [NoticesService, MailNotification] })
export class NotificationsModule {}
