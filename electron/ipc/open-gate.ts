import { createGate, type Gate, type GateOptions } from './gate';
import { createHandlers, type HandlerPorts } from './handlers';

export interface GatePorts extends Omit<GateOptions, 'handlers'> {
  readonly handlers: HandlerPorts;
}

/** The gate over the real system: a file of its own, since its schemas are built when it is loaded. */
export function openGate({ handlers, ...options }: GatePorts): Gate {
  return createGate({ ...options, handlers: createHandlers(handlers) });
}
