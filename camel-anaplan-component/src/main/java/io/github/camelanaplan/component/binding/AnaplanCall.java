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
package io.github.camelanaplan.component.binding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;

import io.github.camelanaplan.client.AnaplanClient;
import io.github.camelanaplan.client.error.AmbiguousNameException;
import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.WrongKindException;
import io.github.camelanaplan.client.model.AnaplanObject;
import io.github.camelanaplan.client.model.MappingParameter;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ObjectKind;
import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.task.OnTaskTimeout;
import io.github.camelanaplan.client.task.StartParameters;
import io.github.camelanaplan.client.task.WaitSettings;
import io.github.camelanaplan.client.transfer.ChunkPlan;
import io.github.camelanaplan.client.transfer.Content;
import io.github.camelanaplan.client.transfer.RemoteContent;
import io.github.camelanaplan.client.transfer.UploadSettings;
import io.github.camelanaplan.component.config.AnaplanConfiguration;
import io.github.camelanaplan.component.config.AnaplanConstants;

/**
 * One exchange at one endpoint: what is asked for, by what is configured and, where that leaves it open, by headers.
 */
public final class AnaplanCall {
    private final Exchange exchange;
    private final EndpointSetup setup;

    public AnaplanCall(Exchange exchange, EndpointSetup setup) {
        this.exchange = exchange;
        this.setup = setup;
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

    /** The workspace that is meant, by id; empty when none is given. */
    public Optional<String> workspaceId() {
        return configured(configuration().getWorkspaceId())
                .or(() -> TrackedHeaders.read(message(), AnaplanConstants.WORKSPACE_ID))
                .map(client().models()::workspaceId);
    }

    /**
     * The model that is meant; its ids are in the headers from then on.
     *
     * @throws InvalidRequestException when none is given
     */
    public ModelRef model() {
        ModelRef found = configured(configuration().getModelId())
                .map(this::configuredModel)
                .orElseGet(this::modelOfHeader);
        TrackedHeaders.write(message(), found);
        return found;
    }

    /**
     * A configured model says all by itself, as the workspace that an earlier step left in its header may be another
     * one's. Only where several models have its name does that header tell which.
     */
    private ModelRef configuredModel(String model) {
        String workspace = configured(configuration().getWorkspaceId()).orElse(null);
        try {
            return client().models().find(workspace, model);
        } catch (AmbiguousNameException e) {
            Optional<String> filled = TrackedHeaders.read(message(), AnaplanConstants.WORKSPACE_ID);
            if (workspace != null || filled.isEmpty()) {
                throw e;
            }
            return client().models().find(filled.get(), model);
        }
    }

    private ModelRef modelOfHeader() {
        String model = TrackedHeaders.read(message(), AnaplanConstants.MODEL_ID)
                .orElseThrow(() -> new InvalidRequestException("anaplan:" + operation()
                        + " needs a model: set the option modelId, or the header " + AnaplanConstants.MODEL_ID));
        String workspace = configured(configuration().getWorkspaceId())
                .or(() -> TrackedHeaders.read(message(), AnaplanConstants.WORKSPACE_ID))
                .orElse(null);
        return client().models().find(workspace, model);
    }

    private static Optional<String> configured(String option) {
        return Optional.ofNullable(option).filter(text -> !text.isBlank());
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

    /** Something as content for a file; empty when it is none. */
    public Optional<Content> content(Object body, ServerFile file) {
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
    public void emitDump(RemoteContent content, String name) {
        TransferHeaders.writeDump(message(), name, content.chunkCount());
        message().setBody(new AnaplanContentStream(content));
    }

    /** The task that the headers name. */
    public TaskRef trackedTask(ModelRef model) {
        return TrackedTask.read(message(), model, operation());
    }

    public UploadSettings uploadSettings() {
        return new UploadSettings(
                Integer.parseInt(configuration().getChunkSize()) * ChunkPlan.MEGABYTE,
                configuration().getCompression());
    }

    /** Locale and answers for a task. A configured answer leaves nothing for the header to fill in. */
    public StartParameters startParameters() {
        List<MappingParameter> mapping =
                new ArrayList<>(MappingParameter.of(configuration().getMapping()));
        Map<?, ?> header = message().getHeader(AnaplanConstants.MAPPING_PARAMETERS, Map.class);
        if (header != null) {
            Map<String, Object> entries = new LinkedHashMap<>();
            header.forEach((type, name) -> entries.put(String.valueOf(type), name));
            List<MappingParameter> fixed = List.copyOf(mapping);
            MappingParameter.of(entries).stream()
                    .filter(filled -> fixed.stream().noneMatch(answer -> answer.covers(filled)))
                    .forEach(mapping::add);
        }
        return new StartParameters(configuration().getLocaleName(), mapping);
    }

    public WaitSettings waitSettings() {
        return waitSettings(configuration().getOnTaskTimeout());
    }

    /** How to wait, with another reaction to the end of the patience than the configured one. */
    public WaitSettings waitSettings(OnTaskTimeout onTimeout) {
        return new WaitSettings(
                Duration.ofMillis(configuration().getPollInterval()),
                Duration.ofMillis(configuration().getMaxPollInterval()),
                Duration.ofMillis(configuration().getTaskTimeout()),
                onTimeout);
    }
}
