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
package io.github.camelanaplan.client.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.client.internal.api.TaskCalls;
import io.github.camelanaplan.client.model.AnaplanObject;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.model.TrackedIds;

/** Starts tasks, each once: a start that may have arrived is never repeated, but reported. */
public final class TaskStarter {
    private static final Logger LOG = LoggerFactory.getLogger(TaskStarter.class);

    private final TaskCalls calls;

    public TaskStarter(TaskCalls calls) {
        this.calls = calls;
    }

    /**
     * @throws StartAmbiguousException when it is not known whether the task was started
     */
    public TaskRef start(ModelRef model, TaskKind kind, AnaplanObject object, StartParameters parameters) {
        String title = kind.word() + " '" + object.name() + "' (" + object.id() + ")";
        try {
            String taskId = calls.start(model, kind, object.id(), parameters.localeName(), parameters.mapping());
            if (taskId.isEmpty()) {
                throw new MalformedAnswerException("the answer holds no task id");
            }
            LOG.debug("Started {} as task {}", title, taskId);
            return new TaskRef(model, kind, object.id(), taskId);
        } catch (AnaplanException e) {
            AnaplanException failure = mayHaveStarted(e) ? ambiguous(title, e.getMessage(), e) : e;
            failure.attach(new TrackedIds(model.workspaceId(), model.modelId(), kind, object.id(), null, null));
            throw failure;
        }
    }

    private static boolean mayHaveStarted(AnaplanException failure) {
        return failure instanceof ServiceUnavailableException noAnswer && noAnswer.mayHaveArrived()
                || failure instanceof MalformedAnswerException nonsense && nonsense.mayHaveArrived();
    }

    private static StartAmbiguousException ambiguous(String title, String why, Throwable cause) {
        return new StartAmbiguousException(
                "It is not known whether " + title + " was started: " + why
                        + ". It was not started again, as it could then run twice; look at the tasks of it in Anaplan",
                cause);
    }
}
