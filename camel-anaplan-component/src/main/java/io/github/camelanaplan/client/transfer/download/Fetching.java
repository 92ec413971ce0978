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
package io.github.camelanaplan.client.transfer.download;

import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * How chunks are fetched.
 *
 * @param workers     fetch beside whoever reads; the threads belong to the caller
 * @param connections how many chunks at once, ahead of whoever reads; fewer where the heap is small
 */
public record Fetching(Executor workers, int connections) {
    /** What chunks that are ahead may take of the heap, for one reader. */
    private static final double PART_OF_HEAP = 0.15;

    public Fetching {
        Objects.requireNonNull(workers, "workers");
    }

    /** How many chunks of a size to be ahead; 0 where there is no room for that. */
    int ahead(int bytes) {
        double room = Runtime.getRuntime().maxMemory() * PART_OF_HEAP;
        return (int) Math.min(connections, room / Math.max(1, bytes));
    }
}
