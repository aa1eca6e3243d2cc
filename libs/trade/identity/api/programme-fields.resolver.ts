import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { UnitOfWork } from '#platform/database';
import { RequestContext, type GraphqlContext } from '#platform/graphql';
import { OrganisationType, Viewer } from './identity.graphql.js';
import { loadProgramme } from './load-programme.js';
import { ProgrammeType } from './programme.graphql.js';

@Resolver(() => OrganisationType)
export class OrganisationProgrammeResolver {
  constructor(private readonly uow: UnitOfWork) {}

  @ResolveField(() => ProgrammeType, {
    nullable: true,
    description: 'Of a cooperative or a secretariat; a buyer has none.',
  })
  programme(
    @Parent() { programmeId }: OrganisationType,
    @RequestContext() context: GraphqlContext,
  ): Promise<ProgrammeType> | null {
    return programmeId ? loadProgramme(this.uow, programmeId, context) : null;
  }
}

@Resolver(() => Viewer)
export class ViewerProgrammeResolver {
  constructor(private readonly uow: UnitOfWork) {}

  @ResolveField(() => ProgrammeType, {
    nullable: true,
    description:
      'In which a cooperative or a secretariat works; a buyer trades with several, so each thing tells its own.',
  })
  programme(
    @Parent() { organisation: { programmeId } }: Viewer,
    @RequestContext() context: GraphqlContext,
  ): Promise<ProgrammeType> | null {
    return programmeId ? loadProgramme(this.uow, programmeId, context) : null;
  }
}
