import { create, type DescFile, type DescService, toBinary } from '@bufbuild/protobuf'
import { FileDescriptorProtoSchema } from '@bufbuild/protobuf/wkt'
import { Code, type ConnectRouter } from '@connectrpc/connect'
import {
  ServerReflection,
  type ServerReflectionRequest,
  type ServerReflectionResponse,
  ServerReflectionResponseSchema,
} from '#contracts/gen/grpc/reflection/v1/reflection_pb.ts'

type Answer = ServerReflectionResponse['messageResponse']

/** Tells gRPC tools what this server offers: its services, and the files that describe them (gRPC Server Reflection v1). */
export function installReflection(router: ConnectRouter, services: readonly DescService[]): void {
  const offered = [...services, ServerReflection]
  const files = new Map<string, DescFile>()
  const symbols = new Map<string, DescFile>()
  for (const service of offered) keep(service.file, files, symbols)

  function answer({ messageRequest: asked }: ServerReflectionRequest): Answer {
    switch (asked.case) {
      case 'listServices':
        return {
          case: 'listServicesResponse',
          value: {
            $typeName: 'grpc.reflection.v1.ListServiceResponse',
            service: offered.map((one) => ({ $typeName: 'grpc.reflection.v1.ServiceResponse', name: one.typeName })),
          },
        }
      case 'fileByFilename':
        return described(files.get(asked.value.replace(/\.proto$/, '')), asked.value)
      case 'fileContainingSymbol':
        return described(symbols.get(asked.value) ?? symbols.get(asked.value.slice(0, asked.value.lastIndexOf('.'))), asked.value)
      default:
        return refused(Code.NotFound, 'The contracts of this server have no extensions.')
    }
  }

  router.service(ServerReflection, {
    async *serverReflectionInfo(requests) {
      for await (const request of requests)
        yield create(ServerReflectionResponseSchema, {
          validHost: request.host,
          originalRequest: request,
          messageResponse: answer(request),
        })
    },
  })
}

// A file comes with all it imports, so that a tool needs to ask but once.
function described(file: DescFile | undefined, name: string): Answer {
  if (!file) return refused(Code.NotFound, `This server knows nothing of ${name}.`)
  const all = new Map<string, DescFile>()
  keep(file, all, new Map())
  return {
    case: 'fileDescriptorResponse',
    value: {
      $typeName: 'grpc.reflection.v1.FileDescriptorResponse',
      fileDescriptorProto: [...all.values()].map((one) => toBinary(FileDescriptorProtoSchema, one.proto)),
    },
  }
}

function refused(code: Code, message: string): Answer {
  return {
    case: 'errorResponse',
    value: { $typeName: 'grpc.reflection.v1.ErrorResponse', errorCode: code, errorMessage: message },
  }
}

function keep(file: DescFile, files: Map<string, DescFile>, symbols: Map<string, DescFile>): void {
  if (files.has(file.name)) return
  files.set(file.name, file)
  for (const one of [...file.services, ...file.messages, ...file.enums]) symbols.set(one.typeName, file)
  for (const other of file.dependencies) keep(other, files, symbols)
}
