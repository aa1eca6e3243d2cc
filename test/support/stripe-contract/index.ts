export { ContractViolation, checkEvent, checkRequest, checkResponse } from './check.js';
export { startContractProxy, type ContractProxy } from './proxy.js';
