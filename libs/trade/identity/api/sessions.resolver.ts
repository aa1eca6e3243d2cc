import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CONFIG, type Config } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { CurrentActor, globalId, RequestContext, rowId, type GraphqlContext } from '#platform/graphql';
import { refuse, system, type Actor, type Role } from '#platform/kernel';
import { findDecider, getOrganisation, getPerson } from '../organisations/organisations.store.js';
import { findDemoPeople } from '../organisations/people.store.js';
import { SessionsService, type OpenedSession } from '../sessions/sessions.service.js';
import {
  DemoPersonType,
  EnterDemoInput,
  RoleName,
  SideName,
  SignInInput,
  SignOutInput,
  Viewer,
} from './identity.graphql.js';
import { organisationView } from './organisation-view.js';
import { SessionCookie } from './session-cookie.js';

/** Who does what these roles may not, the first that there is; the other roles decide themselves. */
const deciders: Partial<Record<Role, readonly Role[]>> = {
  clerk: ['manager'],
  approver: ['owner', 'purchaser'],
  viewer: ['owner', 'purchaser'],
};

@Resolver()
export class SessionsResolver {
  private readonly cookie: SessionCookie;

  constructor(
    private readonly sessions: SessionsService,
    private readonly uow: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.cookie = new SessionCookie(config);
  }

  @Query(() => Viewer, {
    nullable: true,
    description:
      'Who is signed in; null for a visitor. ' +
      "A request that names this person's id in the header `x-person` is refused as SESSION_CHANGED, " +
      "and nothing done, once the session is another person's.",
  })
  viewer(@CurrentActor() actor: Actor): Promise<Viewer | null> {
    return this.view(actor);
  }

  @Query(() => Boolean, { description: 'True where payments move no real money; every page then says so.' })
  testMoney(): boolean {
    return this.config.TEST_MONEY;
  }

  @Query(() => [DemoPersonType], { description: 'Whom a visitor of the demo may become; empty where it is no demo.' })
  async demoPeople(): Promise<DemoPersonType[]> {
    if (!this.config.DEMO) return [];
    const people = await this.uow.read(system, findDemoPeople);
    return people.map((person) => ({
      ...person,
      id: globalId('Person', person.id),
      side: person.side as SideName,
      role: person.role as RoleName,
    }));
  }

  @Mutation(() => Viewer, { description: 'Refusals: SIGN_IN_REFUSED, TOO_MANY_TRIES.' })
  async signIn(@Args('input') input: SignInInput, @RequestContext() context: GraphqlContext): Promise<Viewer> {
    return this.enter(await this.sessions.signIn(context.actor, { ...input, address: context.request.ip }), context);
  }

  @Mutation(() => Viewer, {
    description: "Becomes one of the demo's people. Refusals: NOT_FOUND (also where it is no demo).",
  })
  async enterDemo(@Args('input') input: EnterDemoInput, @RequestContext() context: GraphqlContext): Promise<Viewer> {
    const personId = rowId('Person', input.personId, 'personId');
    return this.enter(await this.sessions.enterDemo({ personId }), context);
  }

  @Mutation(() => Boolean, { description: 'Ends the session; true also when there was none.' })
  async signOut(
    @Args('input', { type: () => SignOutInput, nullable: true, deprecationReason: 'It needs no key.' })
    _input: SignOutInput | null,
    @RequestContext() context: GraphqlContext,
  ): Promise<boolean> {
    const token = this.cookie.read(context.request);
    if (token) await this.sessions.signOut(context.actor, token);
    this.cookie.clear(context.reply);
    return true;
  }

  private async enter(session: OpenedSession, context: GraphqlContext): Promise<Viewer> {
    const viewer = (await this.view(session.actor)) ?? refuse('SIGN_IN_REFUSED');
    this.cookie.set(context.reply, session.token, session.expiresAt);
    return viewer;
  }

  private async view(actor: Actor): Promise<Viewer | null> {
    const { personId, organisationId } = actor;
    if (!personId || !organisationId) return null;
    return this.uow.read(actor, async (reader) => {
      const person = await getPerson(reader, personId);
      const organisation = await getOrganisation(reader, organisationId);
      const roles = actor.role && deciders[actor.role];
      const found = roles && (await findDecider(reader, organisationId, roles));
      const decider = found ? { ...found, id: globalId('Person', found.id) } : null;
      return {
        person: { ...person, id: globalId('Person', person.id) },
        organisation: organisationView(organisation),
        side: actor.side as SideName,
        role: actor.role as unknown as RoleName,
        decider,
        manager: actor.role === 'clerk' ? decider : null,
      };
    });
  }
}
