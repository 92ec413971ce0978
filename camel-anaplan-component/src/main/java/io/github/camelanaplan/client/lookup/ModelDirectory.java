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
package io.github.camelanaplan.client.lookup;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.ObjectNotFoundException;
import io.github.camelanaplan.client.internal.api.ModelCalls;
import io.github.camelanaplan.client.model.Ability;
import io.github.camelanaplan.client.model.AnaplanObject;
import io.github.camelanaplan.client.model.Model;
import io.github.camelanaplan.client.model.ModelRef;

/**
 * Finds workspaces and models, given by id or by name, and remembers what it found. The service wants workspace ids in
 * lower case and model ids in upper case; either case is understood here. Thread-safe.
 */
public final class ModelDirectory {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{32}");

    private final ModelCalls calls;
    private final Map<String, ModelRef> found = new ConcurrentHashMap<>();
    private final Map<String, String> foundWorkspaces = new ConcurrentHashMap<>();

    public ModelDirectory(ModelCalls calls) {
        this.calls = calls;
    }

    /**
     * The model that is meant.
     *
     * @param workspace id or name of its workspace; null when not given, then the model itself tells
     * @param model     id or name of the model
     */
    public ModelRef find(String workspace, String model) {
        String key = workspace + "\n" + model;
        ModelRef known = found.get(key);
        if (known == null) {
            known = lookUp(workspace, Target.parse(model));
            found.put(key, known);
        }
        return known;
    }

    /** Whether models are found only within their workspace. */
    public boolean needWorkspace() {
        return !calls.has(Ability.MODELS_ANYWHERE);
    }

    /** The id of the workspace that is meant. */
    public String workspaceId(String workspace) {
        Target target = Target.parse(workspace);
        if (target.isId(ID)) {
            return target.text().toLowerCase(Locale.ROOT);
        }
        String known = foundWorkspaces.get(workspace);
        if (known == null) {
            known = named(calls.workspaces(), target.text(), "workspace").id();
            foundWorkspaces.put(workspace, known);
        }
        return known;
    }

    /** Forgets what was found. */
    public void forget() {
        found.clear();
        foundWorkspaces.clear();
    }

    private ModelRef lookUp(String workspace, Target model) {
        String workspaceId = workspace == null ? null : workspaceId(workspace);
        if (model.isId(ID)) {
            String modelId = model.text().toUpperCase(Locale.ROOT);
            return new ModelRef(workspaceId == null ? currentWorkspace(calls.model(modelId)) : workspaceId, modelId);
        }
        List<Model> candidates = workspaceId == null ? calls.models() : calls.models(workspaceId);
        Model match = named(candidates, model.text(), "model");
        return new ModelRef(workspaceId == null ? currentWorkspace(match) : workspaceId, match.id());
    }

    private static String currentWorkspace(Model model) {
        if (model.currentWorkspaceId() == null) {
            throw new MalformedAnswerException(
                    "The service does not say in which workspace model " + model.id() + " is: set workspaceId");
        }
        return model.currentWorkspaceId();
    }

    private static <T extends AnaplanObject> T named(Collection<T> objects, String name, String word) {
        return NameMatcher.find(objects, name, word).orElseThrow(() -> {
            List<String> near =
                    NearNames.of(name, objects.stream().map(AnaplanObject::name).toList());
            return new ObjectNotFoundException("No " + word + " is named '" + name + "', or the user may not see it"
                    + (near.isEmpty() ? "" : ". Near names: '" + String.join("', '", near) + "'"));
        });
    }
}
