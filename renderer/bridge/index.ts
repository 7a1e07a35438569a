export type { Bridge, Input, Output, Payload } from '#shared/ipc/bridge';
export { bridge, createBridge } from './client';
export { answerLocking } from './locking';
