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
import java.util.stream.Stream;

import io.github.camelanaplan.simulator.model.ModelDefinition;
import io.github.camelanaplan.simulator.model.ModelObject;

/** Finds what a model declares by name. Immutable. */
public final class ObjectCatalogue {

    private final ModelDefinition definition;

    ObjectCatalogue(ModelDefinition definition) {
        this.definition = definition;
    }

    /**
     * An import.
     *
     * @param name case matters
     * @return the first one of this name
     * @throws IllegalArgumentException when there is none
     */
    public ModelObject importNamed(String name) {
        return named(definition.imports(), "import", name);
    }

    /**
     * An export.
     *
     * @param name case matters
     * @return the first one of this name
     * @throws IllegalArgumentException when there is none
     */
    public ModelObject exportNamed(String name) {
        return named(definition.exports(), "export", name);
    }

    /**
     * An action.
     *
     * @param name case matters
     * @return the first one of this name
     * @throws IllegalArgumentException when there is none
     */
    public ModelObject actionNamed(String name) {
        return named(definition.actions(), "action", name);
    }

    /**
     * A process.
     *
     * @param name case matters
     * @return the first one of this name
     * @throws IllegalArgumentException when there is none
     */
    public ModelObject processNamed(String name) {
        return named(definition.processes(), "process", name);
    }

    /**
     * Anything that can be run.
     *
     * @param nameOrId case matters
     * @return the only one of this name or id
     * @throws IllegalArgumentException when there is none, or more than one of this name
     */
    public ModelObject runnable(String nameOrId) {
        List<ModelObject> found = Stream.of(
                        definition.imports(), definition.exports(), definition.actions(), definition.processes())
                .<ModelObject>flatMap(List::stream)
                .filter(object -> object.name().equals(nameOrId) || object.id().equals(nameOrId))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new IllegalArgumentException("model '" + definition.name() + "' has "
                + (found.isEmpty() ? "nothing to run" : "several objects to run") + " named '" + nameOrId + "'"
                + (found.isEmpty() ? "" : ": use an id"));
    }

    private ModelObject named(List<? extends ModelObject> objects, String kind, String name) {
        return objects.stream()
                .filter(object -> object.name().equals(name))
                .<ModelObject>map(object -> object)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("model '" + definition.name() + "' has no " + kind
                        + " named '" + name + "', only "
                        + objects.stream().map(ModelObject::name).toList()));
    }
}
