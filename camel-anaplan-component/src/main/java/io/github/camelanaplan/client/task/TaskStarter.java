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

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.client.http.ServiceClock;
import io.github.camelanaplan.client.internal.api.TaskCalls;
import io.github.camelanaplan.client.model.AnaplanObject;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.model.TrackedIds;
import io.github.camelanaplan.client.retry.Pause;

/**
 * Starts tasks, each once: a start that may have arrived is repeated only if the service shows that it did not. Thread-safe.
 */
public final class TaskStarter {
    private static final Logger LOG = LoggerFactory.getLogger(TaskStarter.class);

    private final URI place;
    private final TaskCalls calls;
    private final ServiceClock clock;
    private final Pause pause;
    private final StartDoubt doubt;
    private final OwnTasks own = OwnTasks.OF_THIS_JVM;

    /**
     * @param place the address of the service: what has the same ids elsewhere is something else
     * @param clock tells when a start was sent
     * @param pause waits for the service to settle
     */
    public TaskStarter(URI place, TaskCalls calls, ServiceClock clock, Pause pause) {
        this.place = place;
        this.calls = calls;
        this.clock = clock;
        this.pause = pause;
        this.doubt = new StartDoubt(calls, own, pause);
    }

    /** Finds out what became of starts. */
    StartDoubt doubt() {
        return doubt;
    }

    /**
     * @throws StartAmbiguousException when it is not known whether the task was started
     */
    public TaskRef start(
            ModelRef model, TaskKind kind, AnaplanObject object, StartParameters parameters, StartSettings settings) {
        return start(model, kind, object, parameters, settings, unknown -> {});
    }

    /**
     * The same for a task that reads files which others change.
     *
     * @param inDoubt is told of the start before the exception if what it has started is not among the candidates for certain
     */
    public TaskRef start(
            ModelRef model,
            TaskKind kind,
            AnaplanObject object,
            StartParameters parameters,
            StartSettings settings,
            Consumer<StartInDoubt> inDoubt) {
        String title = kind.word() + " '" + object.name() + "' (" + object.id() + ")";
        try (OwnTasks.Starting starting = own.begin(List.of(place, model, kind, object.id()))) {
            String taskId =
                    new Start(model, kind, object.id(), title, parameters, settings, starting, inDoubt).taskId();
            starting.started(taskId);
            LOG.debug("Started {} as task {}", title, taskId);
            return new TaskRef(model, kind, object.id(), taskId);
        } catch (AnaplanException e) {
            e.attach(new TrackedIds(model.workspaceId(), model.modelId(), kind, object.id(), null, null));
            throw e;
        }
    }

    /** Where the component stops, it is the one who gave up waiting. */
    private boolean isCut() {
        return !pause.pass(Duration.ZERO);
    }

    /** One start, with what is done about its doubts. */
    private final class Start {
        private final ModelRef model;
        private final TaskKind kind;
        private final String objectId;
        private final String title;
        private final StartParameters parameters;
        private final StartSettings settings;
        private final OwnTasks.Starting starting;
        private final Consumer<StartInDoubt> inDoubt;

        Start(
                ModelRef model,
                TaskKind kind,
                String objectId,
                String title,
                StartParameters parameters,
                StartSettings settings,
                OwnTasks.Starting starting,
                Consumer<StartInDoubt> inDoubt) {
            this.model = model;
            this.kind = kind;
            this.objectId = objectId;
            this.title = title;
            this.parameters = parameters;
            this.settings = settings;
            this.starting = starting;
            this.inDoubt = inDoubt;
        }

        String taskId() {
            Set<String> earlier = doubt.before(model, kind, objectId);
            StartMark mark = new StartMark(clock.moment(), earlier);
            for (int retries = 0; ; retries++) {
                long began = System.nanoTime();
                try {
                    return started();
                } catch (AnaplanException e) {
                    if (!StartFailure.mayHaveStarted(e)) {
                        throw e;
                    }
                    boolean underWay =
                            StartFailure.isStillUnderWay(e, Duration.ofNanos(System.nanoTime() - began)) || isCut();
                    LOG.warn("It is not known yet whether {} was started: {}", title, e.getMessage());
                    StartDoubt.Finding finding = doubt.look(model, kind, objectId, mark, settings.settling());
                    if (isAdopted(finding, mark)) {
                        String adopted = finding.candidates().get(0);
                        LOG.warn("Task {} is taken for the start of {} that got no answer", adopted, title);
                        return adopted;
                    }
                    boolean again = mark.sent().known()
                            && !underWay
                            && finding.nothingStarted()
                            && retries < settings.maxRetries();
                    if (!again) {
                        starting.inDoubt();
                        tell(finding, mark, underWay, began + settings.late().toNanos());
                        throw ambiguous(e, finding);
                    }
                    LOG.warn("The service shows no new task of {}: starting it again", title);
                }
            }
        }

        private void tell(StartDoubt.Finding finding, StartMark mark, boolean underWay, long until) {
            StartInDoubt start = new StartInDoubt(model, kind, objectId, title, mark, underWay, until);
            if (!start.isSettledBy(finding)) {
                inDoubt.accept(start);
            }
        }

        private boolean isAdopted(StartDoubt.Finding finding, StartMark mark) {
            return settings.onAmbiguous() == OnAmbiguousStart.ADOPT
                    && finding.isOne()
                    && mark.sent().known()
                    && starting.adopt(finding.candidates().get(0));
        }

        private String started() {
            String taskId = calls.start(model, kind, objectId, parameters.localeName(), parameters.mapping());
            if (taskId.isEmpty()) {
                throw new MalformedAnswerException("the answer holds no task id");
            }
            return taskId;
        }

        private StartAmbiguousException ambiguous(AnaplanException cause, StartDoubt.Finding finding) {
            return new StartAmbiguousException(
                    "It is not known whether " + title + " was started: " + cause.getMessage()
                            + ". It was not started again, as it could then run twice. " + finding.told(),
                    finding.candidates(),
                    cause);
        }
    }
}
