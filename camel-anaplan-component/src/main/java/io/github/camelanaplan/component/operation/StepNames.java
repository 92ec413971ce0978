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
package io.github.camelanaplan.component.operation;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.lookup.ObjectDirectory;
import io.github.camelanaplan.client.model.TaskOutcome;

/** Gives the steps of a process their names, which the service often leaves out. */
final class StepNames {
    private static final Logger LOG = LoggerFactory.getLogger(StepNames.class);

    private StepNames() {}

    static TaskOutcome fill(TaskOutcome outcome, ObjectDirectory objects) {
        if (outcome.nested().isEmpty()) {
            return outcome;
        }
        List<TaskOutcome> named =
                outcome.nested().stream().map(step -> named(step, objects)).toList();
        return outcome.withNested(named);
    }

    private static TaskOutcome named(TaskOutcome step, ObjectDirectory objects) {
        if (step.objectName() != null) {
            return step;
        }
        try {
            return objects.nameOf(
                            step.task().model(),
                            step.task().kind().objectKind(),
                            step.task().objectId())
                    .map(name -> step.with(name, null))
                    .orElse(step);
        } catch (AnaplanException e) {
            // The task has ended, and a missing name must not make an error of it
            LOG.debug("The name of {} could not be looked up", step.task().objectId(), e);
            return step;
        }
    }
}
