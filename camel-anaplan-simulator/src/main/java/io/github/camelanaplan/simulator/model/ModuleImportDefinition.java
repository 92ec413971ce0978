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
package io.github.camelanaplan.simulator.model;

import java.util.List;
import java.util.Optional;

/**
 * An import from a file into the cells of a module.
 *
 * @param id the id, 112…
 * @param name the name
 * @param file what it reads
 * @param target the module
 * @param dimensions the columns that identify the item of a dimension; a dimension without one is prompted for
 * @param lineItems the columns that fill line items, at least one
 * @param sourceColumns the columns of the source
 * @param prompts what must be given when it is run
 */
public record ModuleImportDefinition(
        String id,
        String name,
        FileDefinition file,
        ModuleDefinition target,
        List<ColumnMapping> dimensions,
        List<ColumnMapping> lineItems,
        List<String> sourceColumns,
        List<Prompt> prompts)
        implements ImportDefinition {
    /** Copies the lists. */
    public ModuleImportDefinition {
        dimensions = List.copyOf(dimensions);
        lineItems = List.copyOf(lineItems);
        sourceColumns = List.copyOf(sourceColumns);
        prompts = List.copyOf(prompts);
    }

    @Override
    public ImportType importType() {
        return ImportType.MODULE_DATA;
    }

    @Override
    public Optional<FileDefinition> source() {
        return Optional.of(file);
    }
}
