import { Module } from '@nestjs/common';
import { SignInTries } from './sessions/sign-in-tries.js';
import { SessionsService } from './sessions/sessions.service.js';

@Module({ providers: [SessionsService, SignInTries], exports: [SessionsService] })
export class IdentityModule {}
