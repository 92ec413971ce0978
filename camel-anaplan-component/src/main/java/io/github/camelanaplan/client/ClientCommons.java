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

import io.github.camelanaplan.client.http.HttpEnvironment;
import io.github.camelanaplan.client.rate.RateBudget;
import io.github.camelanaplan.client.task.WatchThreads;
import io.github.camelanaplan.client.task.WayBack;
import io.github.camelanaplan.client.transfer.FileSections;
import io.github.camelanaplan.client.transfer.FileVersions;
import io.github.camelanaplan.client.transfer.TransferThreads;
import io.github.camelanaplan.client.transfer.download.Spool;

/**
 * What the clients of one user have in common. The threads belong to the caller, who ends them after the clients are
 * closed.
 *
 * @param environment how to get to the service
 * @param budget      how many calls may be made
 * @param threads     watch tasks
 * @param wayBack     says how to come back to tasks that are left when the clients are closed
 * @param transfers   move content
 * @param sections    give turns on files, also where two clients reach one user's files by different settings
 * @param versions    know which files have been written anew, by any of the clients
 * @param spool       keeps what was fetched for later
 */
public record ClientCommons(
        HttpEnvironment environment,
        RateBudget budget,
        WatchThreads threads,
        WayBack wayBack,
        TransferThreads transfers,
        FileSections sections,
        FileVersions versions,
        Spool spool) {
    public ClientCommons {
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(threads, "threads");
        Objects.requireNonNull(wayBack, "wayBack");
        Objects.requireNonNull(transfers, "transfers");
        Objects.requireNonNull(sections, "sections");
        Objects.requireNonNull(versions, "versions");
        Objects.requireNonNull(spool, "spool");
    }
}
