// The stream that holds what no loader has stored yet: how it is made, and what is asked of one that is there.
import {
  AckPolicy,
  type Consumer,
  DiscardPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  type JetStreamManager,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type StreamInfo,
} from '@nats-io/jetstream'
import { type NatsConnection, nanos } from '@nats-io/transport-node'
import type { NatsOptions } from './link.ts'

/** Of one request about the stream, not of a publish. */
const ANSWER_WITHIN_MS = 3_000
const HOUR_MS = 3_600_000
const CLUSTER_REPLICAS = 3
const LOADER = 'loader'
/** Then a message that was not acknowledged is given out again. */
const ACK_WITHIN_MS = 30_000
/** Two groups of the loader's and what is between them. */
const MAX_UNACKNOWLEDGED = 20_000

const manage = (connection: NatsConnection): Promise<JetStreamManager> =>
  jetstreamManager(connection, { checkAPI: false, timeout: ANSWER_WITHIN_MS })

const isCode = (error: unknown, code: number): boolean => error instanceof JetStreamApiError && error.code === code

async function make(manager: JetStreamManager, connection: NatsConnection, options: NatsOptions): Promise<StreamInfo> {
  const { natsStream: name, natsReplicas, natsMaxBytes, natsMaxAgeHours, natsDuplicateSeconds } = options
  return manager.streams.add({
    name,
    subjects: [`${name}.*`],
    storage: StorageType.File,
    // What is stored and acknowledged leaves it, so that its size is what the loader has before it.
    retention: RetentionPolicy.Workqueue,
    // Never the oldest, which was answered for: the newest is refused, and its sender keeps it.
    discard: DiscardPolicy.New,
    num_replicas: natsReplicas || (connection.info?.cluster ? CLUSTER_REPLICAS : 1),
    max_bytes: natsMaxBytes,
    max_age: nanos(natsMaxAgeHours * HOUR_MS),
    duplicate_window: nanos(natsDuplicateSeconds * 1000),
  })
}

/** A stream of somebody's own making would lose what was answered for. */
function check({ config }: StreamInfo, name: string): void {
  const wrong =
    (config.retention !== RetentionPolicy.Workqueue && 'its retention must be workqueue') ||
    (config.discard !== DiscardPolicy.New && 'it must discard new messages') ||
    (config.storage !== StorageType.File && 'its storage must be files') ||
    (!config.subjects?.includes(`${name}.*`) && `its subjects must be ${name}.*`)
  if (wrong) throw new Error(`the stream ${name} was made otherwise: ${wrong}; set KAIROS_NATS_STREAM to another name`)
}

/** Resolves once the stream is there and its leader answers. */
export async function ensureStream(connection: NatsConnection, options: NatsOptions): Promise<StreamInfo> {
  const manager = await manage(connection)
  const name = options.natsStream
  const found = await manager.streams.info(name).catch((error: unknown) => {
    if (isCode(error, JetStreamApiCodes.StreamNotFound)) return make(manager, connection, options)
    throw error
  })
  check(found, name)
  return found
}

/** The one consumer of all loaders; made where it is missing. */
export async function ensureConsumer(connection: NatsConnection, options: NatsOptions): Promise<Consumer> {
  await ensureStream(connection, options)
  const manager = await manage(connection)
  await manager.consumers.add(options.natsStream, {
    durable_name: LOADER,
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(ACK_WITHIN_MS),
    max_ack_pending: MAX_UNACKNOWLEDGED,
    max_deliver: -1,
  })
  return manager.jetstream().consumers.get(options.natsStream, LOADER)
}

/** The newest message of the stream, and up to which all are stored and acknowledged. */
export async function readProgress(
  connection: NatsConnection,
  { natsStream }: NatsOptions,
): Promise<{ readonly newest: number; readonly floor: number }> {
  const manager = await manage(connection)
  const { state } = await manager.streams.info(natsStream)
  const { ack_floor, num_pending, num_ack_pending } = await manager.consumers.info(natsStream, LOADER)
  // Where nothing waits the floor can be behind: what left the stream by age is never acknowledged.
  return { newest: state.last_seq, floor: num_pending + num_ack_pending ? ack_floor.stream_seq : state.last_seq }
}
