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
package io.github.camelanaplan.client.internal.api;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.http.ServiceCaller;
import io.github.camelanaplan.client.http.ServiceRequest;
import io.github.camelanaplan.client.internal.codec.ApiCodec;
import io.github.camelanaplan.client.internal.codec.Queries;
import io.github.camelanaplan.client.internal.json.JsonFields;
import io.github.camelanaplan.client.model.Ability;
import io.github.camelanaplan.client.model.AnaplanObject;
import io.github.camelanaplan.client.model.ImportObject;
import io.github.camelanaplan.client.model.Model;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ObjectKind;
import io.github.camelanaplan.client.model.ProcessSteps;
import io.github.camelanaplan.client.model.SourceLayout;
import io.github.camelanaplan.client.model.Workspace;

/** Finding out what there is: workspaces, models and what models hold. */
public final class ModelCalls {
    private final ServiceCaller caller;
    private final ApiPaths paths;
    private final ApiCodec codec;
    private final PagedReader pages;

    ModelCalls(ServiceCaller caller, ApiPaths paths, ApiCodec codec) {
        this.caller = caller;
        this.paths = paths;
        this.codec = codec;
        this.pages = new PagedReader(caller, codec);
    }

    /** Whether there is something that not every version of the service has. */
    public boolean has(Ability ability) {
        return codec.has(ability);
    }

    public List<Workspace> workspaces() {
        return pages.readAll(
                paths.root("workspaces"), "workspaces", node -> ObjectReaders.workspace(node, codec.workspaceId()));
    }

    /**
     * The models that the user may see, in all workspaces.
     *
     * @throws InvalidRequestException where that cannot be asked for
     */
    public List<Model> models() {
        codec.require(Ability.MODELS_ANYWHERE);
        return pages.readAll(paths.root("models"), "models", ObjectReaders::model);
    }

    /** The models of one workspace. */
    public List<Model> models(String workspaceId) {
        return pages.readAll(
                paths.root("workspaces", workspaceId, "models"), "models", node -> ObjectReaders.model(node)
                        .in(workspaceId));
    }

    /**
     * One model; answered even to users who may not see inside it.
     *
     * @throws InvalidRequestException where that cannot be asked for
     */
    public Model model(String modelId) {
        codec.require(Ability.MODELS_ANYWHERE);
        return caller.object(ServiceRequest.get(paths.root("models", modelId)), answer -> {
            JsonNode model = codec.one(answer, "model");
            if (JsonFields.text(model, "id") == null) {
                throw new MalformedAnswerException("The answer about model " + modelId + " holds no model");
            }
            return ObjectReaders.model(model);
        });
    }

    /** The objects of one kind in a model. */
    public List<AnaplanObject> objects(ModelRef model, ObjectKind kind) {
        return pages.readAll(
                paths.model(model, kind.collection()), kind.collection(), node -> ObjectReaders.object(kind, node));
    }

    /** How an import reads its file; with nothing in it when it reads none, or when the service does not say. */
    public SourceLayout importSource(ModelRef model, String importId) {
        if (!codec.has(Ability.IMPORT_LAYOUTS)) {
            return SourceLayout.UNKNOWN;
        }
        JsonNode answer = caller.object(ServiceRequest.get(paths.model(model, "imports", importId)));
        return ObjectReaders.sourceLayout(codec.one(answer, "importMetadata").path("source"));
    }

    /** What a process runs, as far as it moves content; nothing where the service does not say. */
    public ProcessSteps stepsOf(ModelRef model, String processId) {
        if (!codec.has(Ability.PROCESS_STEPS)) {
            return ProcessSteps.UNKNOWN;
        }
        URI process = Queries.with(paths.model(model, "processes", processId), "showImportDataSource", true);
        return caller.object(ServiceRequest.get(process), answer -> steps(codec.one(answer, "processMetadata")));
    }

    private static ProcessSteps steps(JsonNode process) {
        List<JsonNode> steps = JsonFields.elements(process, "actions");
        return new ProcessSteps(
                steps.stream()
                        .filter(step -> ObjectKind.IMPORT.ownsId(JsonFields.textOrEmpty(step, "id")))
                        .map(step -> (ImportObject) ObjectReaders.object(ObjectKind.IMPORT, step))
                        .toList(),
                steps.stream()
                        .map(step -> JsonFields.textOrEmpty(step, "id"))
                        .filter(ObjectKind.EXPORT::ownsId)
                        .toList());
    }
}
