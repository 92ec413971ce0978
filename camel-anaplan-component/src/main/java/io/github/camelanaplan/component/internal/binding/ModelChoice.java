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

import org.apache.camel.Message;

import io.github.camelanaplan.client.error.AmbiguousNameException;
import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.lookup.ModelDirectory;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.component.config.AnaplanConfiguration;
import io.github.camelanaplan.component.config.AnaplanConstants;

/** Which workspace and model are meant: those configured, and where these leave gaps those of the headers. */
final class ModelChoice {
    private final AnaplanConfiguration configuration;
    private final Message message;
    private final ModelDirectory models;

    ModelChoice(AnaplanConfiguration configuration, Message message, ModelDirectory models) {
        this.configuration = configuration;
        this.message = message;
        this.models = models;
    }

    /**
     * @throws InvalidRequestException when no workspace is given where there has to be one
     */
    Optional<String> workspaceId(String operation) {
        return filledWorkspace(operation).map(models::workspaceId);
    }

    private Optional<String> filledWorkspace(String operation) {
        Optional<String> workspace = workspaceOption().or(this::workspaceHeader);
        if (workspace.isEmpty() && models.needWorkspace()) {
            throw new InvalidRequestException("anaplan:" + operation
                    + " needs a workspace, as this version of the API finds models only within it: set the option workspaceId,"
                    + " or the header " + AnaplanConstants.WORKSPACE_ID);
        }
        return workspace;
    }

    /**
     * @throws InvalidRequestException when no model is given
     */
    ModelRef model(String operation) {
        return modelOption().map(this::configured).orElseGet(() -> ofHeader(operation));
    }

    /**
     * A configured model says all by itself, as the workspace that an earlier step left in its header may be another
     * one's. Only where several models have its name does that header tell which.
     */
    private ModelRef configured(String model) {
        try {
            return models.find(workspaceOption().orElse(null), model);
        } catch (AmbiguousNameException e) {
            Optional<String> filled = workspaceHeader();
            if (workspaceOption().isPresent() || filled.isEmpty()) {
                throw e;
            }
            return models.find(filled.get(), model);
        }
    }

    private ModelRef ofHeader(String operation) {
        String model = TrackedHeaders.read(message, AnaplanConstants.MODEL_ID)
                .orElseThrow(() -> new InvalidRequestException("anaplan:" + operation
                        + " needs a model: set the option modelId, or the header " + AnaplanConstants.MODEL_ID));
        return models.find(filledWorkspace(operation).orElse(null), model);
    }

    private Optional<String> modelOption() {
        return given(configuration.getModelId());
    }

    private Optional<String> workspaceOption() {
        return given(configuration.getWorkspaceId());
    }

    private Optional<String> workspaceHeader() {
        return TrackedHeaders.read(message, AnaplanConstants.WORKSPACE_ID);
    }

    private static Optional<String> given(String option) {
        return Optional.ofNullable(option).filter(text -> !text.isBlank());
    }
}
