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

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.github.camelanaplan.simulator.model.DeleteActionDefinition;
import io.github.camelanaplan.simulator.model.ExportDefinition;
import io.github.camelanaplan.simulator.model.ImportDefinition;
import io.github.camelanaplan.simulator.model.ListImportDefinition;
import io.github.camelanaplan.simulator.model.ModelData;
import io.github.camelanaplan.simulator.model.ModelDefinition;
import io.github.camelanaplan.simulator.model.ModelImportDefinition;
import io.github.camelanaplan.simulator.model.ModelObject;
import io.github.camelanaplan.simulator.model.ModuleImportDefinition;
import io.github.camelanaplan.simulator.model.Transaction;

/** Runs one import, export or action. */
record Step(ModelDefinition model, ModelData data, UserFiles files, RunParameters parameters) {
    /**
     * Runs it.
     *
     * @throws TaskFailure when it fails for a reason that has a code
     * @throws IOException when a file cannot be read or written
     */
    Outcome run(ModelObject object) throws IOException {
        if (object instanceof ImportDefinition definition) {
            return runImport(definition);
        }
        if (object instanceof ExportDefinition export) {
            return new ExportRun(export, data.tables(), files).run();
        }
        if (object instanceof DeleteActionDefinition delete) {
            return new DeleteRun(delete, model, data).run();
        }
        String message = object.name() + " completed successfully";
        return Outcome.success(new Detail("taskElementSucceeded", message, 0, List.of("message", message)));
    }

    private Outcome runImport(ImportDefinition definition) throws IOException {
        Transaction transaction = data.begin();
        Map<String, String> answers = new Prompts(definition, parameters.mappingParameters(), transaction).answers();
        ImportRun run = new ImportRun(definition, files, transaction);
        if (definition instanceof ListImportDefinition list) {
            return run.run(list.file(), new ListRowImport(list, transaction));
        }
        if (definition instanceof ModuleImportDefinition module) {
            return run.run(module.file(), new ModuleRowImport(module, answers, transaction));
        }
        return Outcome.success(new ListRowCounts().detail(((ModelImportDefinition) definition).name()));
    }
}
