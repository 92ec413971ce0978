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
package io.github.camelanaplan.simulator.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.camelanaplan.simulator.engine.Detail;
import io.github.camelanaplan.simulator.engine.TaskResult;

/** The result of a task that was cancelled in time. */
final class Cancellation {

    private Cancellation() {}

    static TaskResult of(TaskRequest request, Instant now) {
        return new TaskResult(
                false, false, request.objectId(), null, details(request.kind()), List.of(), now, Duration.ZERO);
    }

    // the service has codes for these two kinds only
    private static List<Detail> details(TaskKind kind) {
        return switch (kind) {
            case IMPORT -> List.of(new Detail("msgImportCancelled", "The import was cancelled.", 1, null));
            case EXPORT -> List.of(new Detail("msgExportCancelled", "The export was cancelled.", 1, null));
            case ACTION, PROCESS -> List.of();
        };
    }
}
