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

import java.time.Instant;
import java.util.Optional;

import io.github.camelanaplan.simulator.engine.TaskResult;

/**
 * A task at one moment.
 *
 * @param taskId 32 upper-case hexadecimal digits
 * @param request what it runs
 * @param created when it was started
 * @param state how far it is
 * @param progress 0 to 1
 * @param currentStep for people
 * @param resultOrNull null until it is over
 * @param cancelledByOrNull the e-mail address of who cancelled it; null when nobody did
 */
public record TaskView(
        String taskId,
        TaskRequest request,
        Instant created,
        TaskState state,
        double progress,
        String currentStep,
        TaskResult resultOrNull,
        String cancelledByOrNull) {

    /**
     * What became of it.
     *
     * @return empty until it is over
     */
    public Optional<TaskResult> result() {
        return Optional.ofNullable(resultOrNull);
    }

    /**
     * Who cancelled it.
     *
     * @return an e-mail address; empty when nobody did
     */
    public Optional<String> cancelledBy() {
        return Optional.ofNullable(cancelledByOrNull);
    }
}
