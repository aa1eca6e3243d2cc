import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications.module.js';
import { NoticesResolver } from './notices.resolver.js';

@Module({ imports: [NotificationsModule], providers: [NoticesResolver] })
export class NotificationsApi {}
