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
package io.github.camelanaplan.component.internal.binding;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;

import io.github.camelanaplan.client.AnaplanClient;
import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.WrongKindException;
import io.github.camelanaplan.client.model.AnaplanObject;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ObjectKind;
import io.github.camelanaplan.client.model.ReceivedContent;
import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.model.TrackedIds;
import io.github.camelanaplan.client.task.StartParameters;
import io.github.camelanaplan.client.transfer.Content;
import io.github.camelanaplan.client.transfer.download.RemoteContent;
import io.github.camelanaplan.component.config.AnaplanConfiguration;
import io.github.camelanaplan.component.config.AnaplanConstants;

/**
 * One exchange at one endpoint: what is asked for, by what is configured and, where that leaves it open, by headers.
 */
public final class AnaplanCall {
    private final Exchange exchange;
    private final EndpointSetup setup;
    private final AtomicReference<Boolean> goesOn = new AtomicReference<>();
    private volatile TrackedIds ids = TrackedIds.NONE;

    public AnaplanCall(Exchange exchange, EndpointSetup setup) {
        this.exchange = exchange;
        this.setup = setup;
    }

    /** Goes on to what cannot be taken back; false if it was withdrawn before. */
    public boolean begin() {
        goesOn.compareAndSet(null, true);
        return goesOn.get();
    }

    /** Does nothing any more that cannot be taken back; false if it has gone on to that before. */
    public boolean withdraw() {
        goesOn.compareAndSet(null, false);
        return !goesOn.get();
    }

    public Message message() {
        return exchange.getMessage();
    }

    public AnaplanConfiguration configuration() {
        return setup.configuration();
    }

    public AnaplanClient client() {
        return setup.client();
    }

    /** What goes on after waiting. */
    public Executor workers() {
        return setup.workers();
    }

    /** The operation, as in the URI. */
    public String operation() {
        return setup.operation();
    }

    /** The target that is configured; empty when headers are to fill it in. */
    public Optional<String> configuredTarget() {
        return Optional.ofNullable(setup.target());
    }

    /** The options, in the terms of the client. */
    public CallSettings settings() {
        return new CallSettings(setup.configuration());
    }

    /**
     * The workspace that is meant, by id; empty when none is given.
     *
     * @throws InvalidRequestException when none is given where models are found only within it
     */
    public Optional<String> workspaceId() {
        return new ModelChoice(configuration(), message(), client().models()).workspaceId(operation());
    }

    /**
     * The model that is meant; its ids are in the headers from then on.
     *
     * @throws InvalidRequestException when none is given
     */
    public ModelRef model() {
        ModelRef found = new ModelChoice(configuration(), message(), client().models()).model(operation());
        TrackedHeaders.write(message(), found);
        note(new TrackedIds(found.workspaceId(), found.modelId(), null, null, null, null));
        return found;
    }

    /** The ids that this call has come across, for errors: headers may still hold those of earlier steps. */
    public TrackedIds trackedIds() {
        return ids;
    }

    private void note(TrackedIds more) {
        ids = more.or(ids);
    }

    /** Says that a task was started, in headers and for errors. */
    public void started(TaskRef task) {
        TrackedHeaders.write(message(), task);
        note(TrackedIds.of(task));
    }

    /** Says which file content goes to, in headers and for errors. */
    public void uploading(ServerFile file) {
        message().setHeader(AnaplanConstants.FILE_ID, file.id());
        note(new TrackedIds(null, null, null, null, file.id(), null));
    }

    /** What a task is started with: answers that are configured, and where these leave gaps those of the header. */
    public StartParameters startParameters() {
        return new StartParameters(
                configuration().getLocaleName(),
                MappingChoice.of(configuration().getMapping(), message()));
    }

    /**
     * The target as it is written: the configured one, else that of the header.
     *
     * @throws InvalidRequestException when neither is given
     */
    public String target(String word, String header) {
        return configuredTarget()
                .or(() -> TrackedHeaders.read(message(), header))
                .orElseThrow(() -> new InvalidRequestException(
                        "anaplan:" + operation() + " needs a target: write anaplan:" + operation() + "/{" + word
                                + "} or set the option target, or set the header " + header));
    }

    /** The object that the target means; its id is in the header from then on. */
    public <T extends AnaplanObject> T find(ModelRef model, ObjectKind kind, Class<T> type, String header) {
        T found = client().objects().find(model, kind, target(operation(), header), type);
        message().setHeader(header, found.id());
        TrackedHeaders.kindOf(header)
                .ifPresentOrElse(
                        task -> note(new TrackedIds(null, null, task, found.id(), null, null)),
                        () -> note(new TrackedIds(null, null, null, null, found.id(), null)));
        return found;
    }

    /** The error that the target is an object of the right kind, but not one for this operation. */
    public WrongKindException wrongTarget(AnaplanObject object, String is, String instead) {
        return new WrongKindException("'" + object.name() + "' (" + object.id() + ") " + is + ", which anaplan:"
                + operation() + " does not run; " + instead);
    }

    /** The body as content for a file; empty when there is none. */
    public Optional<Content> content(ServerFile file) {
        return content(message().getBody(), file);
    }

    /**
     * Something as content for a file; empty when it is none.
     *
     * @throws InvalidRequestException when it is no content, or the content of that very file: the service takes a file's
     *                                 content away before it takes the new one, and the rest could not be read any more
     */
    public Optional<Content> content(Object body, ServerFile file) {
        if (body instanceof AnaplanContentStream stream && stream.content().isLostByWriting(ids.modelId(), file.id())) {
            throw new InvalidRequestException(
                    "The body is the content of file '" + file.name() + "' (" + file.id()
                            + ") itself, which would be lost before it is read; convert the body, to a file or to bytes, first");
        }
        return new BodyContent(exchange, file).of(body);
    }

    /** Whether the body is none. */
    public boolean bodyIsNone() {
        return BodyContent.isNone(message().getBody());
    }

    /** Makes a body that was read readable again for what follows. */
    public void rewindBody() {
        if (message().getBody() instanceof StreamCache cache) {
            cache.reset();
        }
    }

    /**
     * Makes content the body.
     *
     * @param length in bytes; null when the service does not say
     */
    public void emit(RemoteContent content, ServerFile file, Long length) {
        TransferHeaders.write(message(), file, file.encoding(), length, content.chunkCount());
        message().setBody(new AnaplanContentStream(content));
    }

    /** Makes rejected rows the body, in the encoding and under the name that they have. */
    public void emitDump(ReceivedContent content, String name) {
        TransferHeaders.writeDump(message(), name, content.chunkCount());
        message().setBody(new AnaplanContentStream(content));
    }

    /** The task that the headers name. */
    public TaskRef trackedTask(ModelRef model) {
        TaskRef task = TrackedTask.read(message(), model, operation());
        note(TrackedIds.of(task));
        return task;
    }
}
