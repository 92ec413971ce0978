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
package io.github.camelanaplan.client;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The threads that a client works on. They belong to the caller, who ends them after the client is closed.
 *
 * @param workers go on when a turn has come or a task has ended; they may be blocked by what is done then
 * @param timer   looks at tasks; a few threads do for thousands of tasks
 */
public record ClientThreads(Executor workers, ScheduledExecutorService timer) {
    public ClientThreads {
        Objects.requireNonNull(workers, "workers");
        Objects.requireNonNull(timer, "timer");
    }
}
