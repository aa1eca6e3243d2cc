import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The rules by which lines found what they are for had numbers, and have names. What a match says stays the same: only
 * this one word of it is another, once, and the guard that lets nothing of it change stands again afterwards.
 */
export class RulesByName1795800001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table finance.match disable trigger stands');
    await runner.query(`
      update finance.match m set rule = n.name
        from (values ('1', 'REFERENCE_EXACT'), ('2', 'REFERENCE_SHORT'), ('2b', 'BANK_CHARGE'),
                     ('3', 'REFERENCE_OTHER_AMOUNT'), ('4', 'NAME_AND_AMOUNT'), ('5', 'BUYERS_SUM'),
                     ('6', 'MANUAL')) n(number, name)
       where m.rule = n.number`);
    await runner.query('alter table finance.match enable trigger stands');
    await runner.query(`
      alter table finance.match add constraint match_rule_check
        check (rule in ('REFERENCE_EXACT', 'REFERENCE_SHORT', 'BANK_CHARGE', 'REFERENCE_OTHER_AMOUNT',
                        'NAME_AND_AMOUNT', 'BUYERS_SUM', 'MANUAL'))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
