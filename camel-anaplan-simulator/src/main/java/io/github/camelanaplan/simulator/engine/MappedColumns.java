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

import java.util.List;

import io.github.camelanaplan.simulator.model.ImportDefinition;
import io.github.camelanaplan.simulator.model.ImportType;

/** Finds mapped columns in the columns of a source. */
record MappedColumns(ImportDefinition definition, List<String> columns) {
    /** The position of a column, -1 when the mapping leaves it out (its name is empty). */
    int indexOf(String column) {
        if (column.isEmpty()) {
            return -1;
        }
        int index = columns.indexOf(column);
        if (index < 0) {
            String type =
                    definition.importType() == ImportType.MODULE_DATA ? "moduleImportFailed" : "hierarchyImportFailed";
            throw new TaskFailure(
                    type, "Import " + definition.name() + " failed: the source has no column '" + column + "'");
        }
        return index;
    }
}
