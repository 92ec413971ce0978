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

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

import io.github.camelanaplan.client.http.HttpEnvironment;
import io.github.camelanaplan.client.rate.RateBudget;
import io.github.camelanaplan.client.task.WatchThreads;
import io.github.camelanaplan.client.transfer.FileQueues;
import io.github.camelanaplan.client.transfer.FileSections;
import io.github.camelanaplan.client.transfer.FileVersions;
import io.github.camelanaplan.client.transfer.TransferMemory;
import io.github.camelanaplan.client.transfer.TransferThreads;
import io.github.camelanaplan.client.transfer.download.Spool;

/** What a client of a test works with, shared with no other test. */
public final class OwnCommons {
    private OwnCommons() {}

    /**
     * @param workers do all that the timer does not
     */
    public static ClientCommons of(
            RateBudget budget, ScheduledExecutorService timer, Executor workers, TransferMemory memory) {
        return new ClientCommons(
                HttpEnvironment.DIRECT,
                budget,
                new WatchThreads(timer, workers),
                task -> "Task " + task.taskId(),
                new TransferThreads(workers, workers, 2, memory),
                new FileSections(new FileQueues(), workers),
                new FileVersions(),
                new Spool());
    }
}
