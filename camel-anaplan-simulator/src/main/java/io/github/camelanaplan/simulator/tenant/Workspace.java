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
package io.github.camelanaplan.simulator.tenant;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A workspace. Thread-safe. */
public final class Workspace {

    private final String id;
    private final String name;
    private final List<HostedModel> models;

    Workspace(String id, String name, List<HostedModel> models) {
        this.id = id;
        this.name = name;
        this.models = new CopyOnWriteArrayList<>(models);
    }

    /**
     * The id.
     *
     * @return 32 lower-case hexadecimal digits
     */
    public String id() {
        return id;
    }

    /**
     * The name.
     *
     * @return never null
     */
    public String name() {
        return name;
    }

    /**
     * The models that were not deleted.
     *
     * @return a snapshot, in order of declaration
     */
    public List<HostedModel> models() {
        return List.copyOf(models);
    }

    /**
     * The model of this id.
     *
     * @param modelId case matters
     * @return empty when there is none here
     */
    public Optional<HostedModel> model(String modelId) {
        return models.stream().filter(model -> model.id().equals(modelId)).findFirst();
    }

    /**
     * Deletes a model with all that is in it.
     *
     * @param model one of this workspace
     */
    public void delete(HostedModel model) {
        models.remove(model);
        model.close();
    }
}
