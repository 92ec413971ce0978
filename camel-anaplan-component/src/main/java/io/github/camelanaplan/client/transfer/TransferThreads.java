/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.client.transfer;

import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * What transfers have in common. The threads belong to the caller.
 *
 * @param workers    read, send and fetch: as many as are wanted at once, or a transfer would wait for another
 * @param packers    compress chunks; as many threads as there are processors do
 * @param processors how many chunks are compressed at once
 * @param memory     what chunks of uploads may hold
 */
public record TransferThreads(Executor workers, Executor packers, int processors, TransferMemory memory) {
    public TransferThreads {
        Objects.requireNonNull(workers, "workers");
        Objects.requireNonNull(packers, "packers");
        Objects.requireNonNull(memory, "memory");
    }
}
