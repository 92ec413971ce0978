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
package io.github.camelanaplan.simulator.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a run ended.
 *
 * @param successful whether it did what it is there for; rejected rows do not make it unsuccessful
 * @param failureDumpAvailable whether rows were written to a dump, for a process by any of its steps
 * @param objectId the id of the import, export, action or process
 * @param objectName its name
 * @param details what happened; for a process empty, see its steps
 * @param nestedResults one result per executed step of a process, in order
 * @param startTime when it started
 * @param duration how long it took
 */
public record TaskResult(
        boolean successful,
        boolean failureDumpAvailable,
        String objectId,
        String objectName,
        List<Detail> details,
        List<TaskResult> nestedResults,
        Instant startTime,
        Duration duration) {
    /** Copies the lists. */
    public TaskResult {
        details = List.copyOf(details);
        nestedResults = List.copyOf(nestedResults);
    }
}
