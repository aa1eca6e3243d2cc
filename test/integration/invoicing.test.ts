import { Printer } from '#platform/pdf';
import { issuing } from './invoicing/issuing.js';
import { numbersOfDocuments } from './invoicing/numbers.js';
import { Office } from './invoicing/office.js';
import { printing } from './invoicing/printing.js';
import { stoppedJobs } from './invoicing/stopped-jobs.js';

let office: Office;
const printer = new Printer();

beforeEach(async () => {
  office = await Office.open(printer);
});
afterEach(() => office.close());
afterAll(() => printer.onModuleDestroy());
const given = () => office;

numbersOfDocuments(given);
issuing(given);
stoppedJobs(given);
printing(given);
