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

import io.github.camelanaplan.client.transfer.FileSections;
import io.github.camelanaplan.client.transfer.FileVersions;

/**
 * What the clients of one user have in common. The threads belong to the caller, who ends them after the clients are
 * closed.
 *
 * @param workers  go on when a turn has come or a task has ended; they may be blocked by what is done then
 * @param timer    looks at tasks; a few threads do for thousands of tasks
 * @param sections gives turns on files, also where two clients reach one user's files by different settings
 * @param versions knows which files have been written anew, by any of the clients
 */
public record ClientCommons(
        Executor workers, ScheduledExecutorService timer, FileSections sections, FileVersions versions) {
    public ClientCommons {
        Objects.requireNonNull(workers, "workers");
        Objects.requireNonNull(timer, "timer");
        Objects.requireNonNull(sections, "sections");
        Objects.requireNonNull(versions, "versions");
    }
}
