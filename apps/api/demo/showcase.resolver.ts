import { Inject } from '@nestjs/common';
import { registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { CONFIG, type Config } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { system } from '#platform/kernel';
import { Landing } from '#trade/catalogue/api';
import { findProgress } from './showcase.store.js';
import { nextStep, showcaseSteps, type ShowcaseStep } from './showcase.js';

const ShowcaseStepName = Object.fromEntries(showcaseSteps.map((step) => [step, step]));
registerEnumType(ShowcaseStepName, {
  name: 'ShowcaseStep',
  description: 'A deal in six steps: ask, offer, accept, pay the deposit, match the balance, read the books.',
});

@Resolver(() => Landing)
export class ShowcaseResolver {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Read as the platform, for a visitor may see no deal: what leaves is the name of a step. */
  @ResolveField(() => ShowcaseStepName, {
    nullable: true,
    description:
      "The next step of the demo's first deal; those before it are done. " +
      'Null where it is no demo, or when that deal has ended.',
  })
  async showcase(): Promise<ShowcaseStep | null> {
    return this.config.DEMO ? nextStep(await this.uow.read(system, findProgress)) : null;
  }
}
