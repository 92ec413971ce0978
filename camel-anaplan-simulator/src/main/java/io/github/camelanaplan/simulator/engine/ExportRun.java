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

import io.github.camelanaplan.simulator.model.ExportDefinition;
import io.github.camelanaplan.simulator.model.ModelTables;

/** Runs an export: its output replaces the user's file with the export's id. */
record ExportRun(ExportDefinition export, ModelTables tables, UserFiles files) {
    Outcome run() throws IOException {
        long size;
        try (CountingOutput out = new CountingOutput(files.replace(export.id()))) {
            ExportOutputs.of(export, tables).write(export, out);
            size = out.count();
        }
        String message = "Export for %s completed successfully. %d bytes written.".formatted(export.name(), size);
        List<String> values = List.of("exportName", export.name(), "fileSize", Long.toString(size));
        return Outcome.success(new Detail("exportSucceeded", message, 0, values));
    }
}
