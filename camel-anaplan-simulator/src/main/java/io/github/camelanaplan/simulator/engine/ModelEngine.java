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
package io.github.camelanaplan.simulator.engine;

import io.github.camelanaplan.simulator.model.ModelData;
import io.github.camelanaplan.simulator.model.ModelDefinition;

/**
 * Runs what a task runs, to the end, on the caller's thread. Thread-safe: a second run waits for the first, as the
 * service gives a model to one task at a time.
 */
public final class ModelEngine {
    private final ModelDefinition definition;
    private final ModelData data;

    /** An engine over the definition and the data of one model. */
    public ModelEngine(ModelDefinition definition, ModelData data) {
        this.definition = definition;
        this.data = data;
    }

    /**
     * Runs an import, export, action or process. Bad data, a missing file or a stream that fails is an unsuccessful
     * result, never an exception.
     *
     * @throws IllegalArgumentException when the model has no such object
     */
    public TaskResult run(String objectId, UserFiles files, RunParameters parameters) {
        throw new IllegalArgumentException(definition.name() + " has no object " + objectId + data.tables());
    }

    /**
     * The table that an export would write now.
     *
     * @throws IllegalArgumentException when the model has no such export
     */
    public ExportDescription describeExport(String exportId) {
        throw new IllegalArgumentException(definition.name() + " has no export " + exportId);
    }
}
